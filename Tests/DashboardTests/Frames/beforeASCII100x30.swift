// swift-format-ignore-file

extension Frames {
    static let beforeASCII100x30 = #"""
         nntui | vanishing-gradients | 2-[16]x8-2 sigmoid             >> 31.2k/s  step     240  epoch   9.0
         ! Overfitting: it learns the examples by heart; validation loss 2.5 times its lowest      a repair
        + Loss --- l log - m smooth light - x all ++ Gradient ||dL/dW|| / output layer's ----- v gradients +
        |train  0.0708 valid   0.281  50% gap 0.21||        1e-8 1e-4    x1  1e4  / out    norm            |
        |    |         : eta 0.1->0.05            || dense1   : before..|#...      0.65 1.0e-01 * healthy  |
        | 0.8+*oo::  ::: ::  ::  ::  ::  ::  ::  :|| dense2     :     ..|#...       1.2 1.8e-01 * healthy  |
        |    |***oo    :                          || dense3      :    ..|#...       1.6 2.5e-01 * healthy  |
        | 0.4+  ..ooo. :                          || dense4       :   ..|#...       1.0 1.6e-01 * healthy  |
        |    |      *ooo.        ooo              || dense5         : ..|#...      0.99 1.5e-01 * healthy  |
        | 0.2+        .*oo**   oo                 || dense6          :..|#...      0.80 1.2e-01 * healthy  |
        |    |         : oo*ooo                   || dense7           :.|#...      0.78 1.2e-01 * healthy  |
        | 0.1+         :   #.****..               || dense8           ..:#...       1.6 2.5e-01 * healthy  |
        |    |         :       ..***              || dense9           ..|#...       1.0 1.5e-01 * healthy  |
        |0.05+         :                          ||                                                       |
        |    + 0 ------------- 200 ----- 400 steps||                                                       |
        +-----------------------------------------++- ||g|| 8.2e-01 -> 5.0e-01, clipped in 31% ------------+
        + Decision boundary | Network -++ Diagnosis -------------------++ Controls ------------------------+
        |%###***##%%%%%%%%%%%%%%%%##***|| ! Overfitting: it learns the ||> learning rate   0.05        < > |
        |#**+++++*##%%%%%%%%%%%%##*++++|| examples by heart            ||  clipping        global-norm     |
        |*+==---*********%%%%%%#*+==---|| The training loss still      ||    threshold c   0.5             |
        |=-:--**:*-=+*##***%##*+=--:---|| falls, but the validation    ||  optimizer       momentum        |
        |---=**==--^^++*###***+=---^=+=|| loss is 2.5 times its        ||    momentum mu   0.9             |
        |=++*****+=-^-==++***=---=^^***|| lowest. The network fits     ||  batch size      32  of 1,600    |
        |+*##*####*+^^:-===*---=+^^####|| what is peculiar to its      ||  credit          backprop        |
        |##%%%%%%##*++^^:^::-^^^^^#%%%%|| 1,600 examples, noise        ||  weight decay    0               |
        |%%%%%%%%%%%#*++=^^^=^*#%%%%%%%|| included.                    ||  L2 penalty      0               |
        |%%%%%%%%%%%%##*++++*##%%%%%%%%|| a  ReLU with He              ||  L1 penalty      0               |
        |%%%%%%%%%%%%%%#######%%%%%%%%%||    initialization, which     ||  schedule        cosine          |
        +- * 0  ^ 1   -----------------++--------------------- pgdn v -++------------------------------ v -+
         space pause  < > pace  a repair  left/right change  -+ eta  c clip  tab panel  ? help  q quit
        """#
}
