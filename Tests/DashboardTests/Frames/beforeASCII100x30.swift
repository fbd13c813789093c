// swift-format-ignore-file

extension Frames {
    static let beforeASCII100x30 = #"""
         nntui | vanishing-gradients | 64-64-32-10 relu               >> 9,480/s  step   2,310  epoch   102
         * Repaired: eta 0.05->0.002, adam, constant, clip off, batch 32->64, sigmoid->relu, he-normal
        + Loss --- l log - m smooth light - x all ++ Gradient ||dL/dW|| / output layer's -------- v values +
        |train  0.0210 valid   0.102 gap 0.08  97%||        1e-8 1e-4    x1  1e4  / out    norm            |
        |  10+                                    || dense1   : before.||#...      0.87 1.8e-01 * healthy  |
        |    |                                    ||        64->64 relu                                    |
        |    |ooo                                 ||                                                       |
        |   1+:*ooo::  ::  ::  ::  ::  ::  ::  :: || dense2     :     .||#...      0.68 1.4e-01 * healthy  |
        |    |    *ooo                            ||        64->32 relu                                    |
        |    |     . *ooooo                       ||                                                       |
        | 0.1+        .***ooooo#                  || dense3      :    .||#...       1.0 2.1e-01 * healthy  |
        |    |           .****                    ||        32->10                                         |
        |    |              .***                  ||                                                       |
        |0.01+                                    ||                                                       |
        |    + 0 --------- 2,000 ----------- steps||                                                       |
        +-----------------------------------------++- ||g|| 3.1e-01, not clipped --------------------------+
        + Decision boundary -----------++ Diagnosis -------------------++ Controls ------------------------+
        |%%#*****#%%%%%%%%%%%%%%%%#****|| * All is well                ||> learning rate   0.002       < > |
        |#*+++==+**#%%%%%%%%%%%%#**++==|| The loss falls. A step moves ||  clipping        none            |
        |*+=----*********%%%%%%#*+==---|| the fastest layer by 1e-3 of ||  optimizer       adam            |
        |=-::-**:*-=+*##***%%#*+=-::---|| its size; about 1e-3 is      ||    decay beta1   0.9             |
        |::-=**==-:^^=+*###***+--:-^===|| usual.                       ||    decay beta2   0.999           |
        |-=+****++=-^--=++***=-:-=^^***||                              ||  batch size      64  of 1,437    |
        |+**#*%##**+^^:--==*-::=+^^####|| As opened: Eight sigmoid     ||  credit          backprop        |
        |*#%%%%%%%#*+=^^:^:::^^^^^%%%%%|| layers on two moons. Look at ||  weight decay    0               |
        |%%%%%%%%%%%#*++=^^^=^*#%%%%%%%|| the gradient norms: each     ||  L2 penalty      0               |
        |%%%%%%%%%%%%##*++++**#%%%%%%%%|| layer receives a fraction of ||  L1 penalty      0               |
        |%%%%%%%%%%%%%%##**##%%%%%%%%%%|| what the next one does, and  ||  schedule        constant        |
        +- * 0  ^ 1   -----------------++--------------------- pgdn v -++------------------------------ v -+
         space pause  s step  up/down select  left/right change  -+ eta  c clip  tab panel  ? help  q quit
        """#
}
