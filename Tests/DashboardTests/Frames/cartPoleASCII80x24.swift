// swift-format-ignore-file

extension Frames {
    static let cartPoleASCII80x24 = #"""
         nntui | digits | 4-64-2+1 tanh | 6,570 parameters     >> 9,480/s  step   9,800
         * All is well. The loss has come down to 0.6 % of where it began
        + Loss -- l log - m smooth light ++ Gradient norm ||dL/dW|| per layer ---------+
        | ** train   0.0214              ||        1e-2   1e0   1e2    norm            |
        |    |o                          || dense1 #####:|::::::: . 1.8e-01 * healthy  |
        | 1e0+o**                        ||        64->64 relu                         |
        |    |  oo                       || dense2 ####=:|::::::: . 1.4e-01 * healthy  |
        |1e-1+   **oo  oo  oo  oo  oo  oo||        64->32 relu                         |
        |    |    ***                    || dense3 #####-:|:::::: . 2.1e-01 * healthy  |
        |    |      *********************||        32->10                              |
        |    + 1 ------------ 9,800 steps||                                            |
        +--------------------------------++- ||g|| 3.1e-01, not clipped ---------------+
        + View | Diagnosis | Controls ------------------------------------ episode 620 +
        | step 213/500  pi(right) 0.93  V  61.2  . return  - goal  * mean              |
        |             o                            |                          .........|
        |             o                         400+-  --  --  --  --  --  --  -- .****|
        |           . o                            |                    .......****... |
        |            o.                         200+                .....*******...  ..|
        | |          o                       |     |        ....**********....         |
        | |        #####->                   |    0+************.  . .                 |
        | + -2.4 -----------+--------- 2.4 m +     + 1 ------------------- 617 episodes|
        +- mean return 480.0 over 100, goal 475 + solved ------------------------------+
         >eta 0.002   clip none   adam   batch 64   schedule constant   activation relu
         space pause  left/right change  -+ eta  c clip  tab panel  ? help  q quit
        """#
}
