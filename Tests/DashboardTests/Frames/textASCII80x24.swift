// swift-format-ignore-file

extension Frames {
    static let textASCII80x24 = #"""
         nntui | digits | embedding32-blockx2-dense39          >> 9,480/s  step   1,200
         * All is well. The loss falls.
        + Loss -- l log - m smooth light ++ Gradient ||dL/dW|| / output layer's -------+
        |train   0.144 valid    1.84     ||        1e-8      x1        norm            |
        |   |                            || dense1         .|#...   1.8e-01 * healthy  |
        |   |*o*oo. .                    ||        64->64 relu                         |
        |  1+  . **oo**oo* .             || dense2         |.#...   1.4e-01 * healthy  |
        |   |         . .*oo**oo* oo     ||        64->32 relu                         |
        |   |                . .*****oo*#|| dense3         .|#...   2.1e-01 * healthy  |
        |0.1+                       . . *||        32->10                              |
        |   + 0 ------ 500 -- 1,200 steps||                                            |
        +--------------------------------++- ||g|| 3.1e-01, not clipped ---------------+
        + View | Network | Diagnosis | Controls --------------------- temperature 0.80 +
        | We the People, who hath been the   head 1               head 2               |
        | common sense                         the_Right_of_Trial   the_Right_of_Trial |
        | Of all the several States; and     _ ...........%.      _ .............      |
        | shall be made                      T ............%.     T ..............     |
        |   And the Congress of the people,  r .............%.    r ...............    |
        | the Right of Trial_                i ..............%.   i ................   |
        |                                    a ...............%.  a .................  |
        |                                    l ................%. l .................. |
        +- b2.attention: each row's letter attends to those above, denser is more -----+
         >eta 0.002   clip none   adam   batch 64   schedule constant   activation relu
         space pause  left/right change  -+ eta  c clip  tab panel  ? help  q quit
        """#
}
