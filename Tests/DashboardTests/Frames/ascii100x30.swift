// swift-format-ignore-file

extension Frames {
    static let ascii100x30 = #"""
         nntui | vanishing-gradients | 2-[16]x8-2 sigmoid             >> 31.2k/s  step  12,480  epoch   249
         v Vanishing gradients in dense1 ... dense5: dense1 receives 3e-7 of the output's          a repair
        + Loss --- l log - m smooth light - x all ++ Gradient ||dL/dW|| / output layer's ----- v gradients +
        |train   0.691 valid   0.695  50% gap 4e-3||        1e-8 1e-4    x1  1e4  / out    norm            |
        |     |. . . .    : eta 0.1->0.05         || dense1  | ###########...     3e-07 2.1e-07 v vanishing|
        |0.696+ . . . . . . . . . . . . .         || dense2    |=#########...     2e-06 1.6e-06 v vanishing|
        |     |.ooo. oo. oo. oo. . . . . . . . . .|| dense3     | ########...     1e-05 1.1e-05 v vanishing|
        |0.694+ . . . . . . . . oo. oo. oo. oo. o#|| dense4       |#######...     1e-04 8.4e-05 v vanishing|
        |     |************. . . . . . . . . . . .|| dense5        |=#####...     8e-04 6.2e-04 v vanishing|
        |0.692+*. * .*.****************** * . . . || dense6         | ####...    0.0057 4.7e-03 * healthy  |
        |     |. . . . . .:. . . . . .************|| dense7           |=##...     0.043 3.5e-02 * healthy  |
        |0.690+ . . . . . . . . . . . . . . . . . || dense8           .|=#...      0.29 2.4e-01 * healthy  |
        |     |. . . . . .:. . . . . . . . . . . .|| dense9           ..|#...       1.0 8.2e-01 * healthy  |
        |0.688+         . . . . . . . . . . . . . ||                                                       |
        |     + 0 -------- 5,000 ---- 12,480 steps|| ... 1/100 to 100 times the output layer's; | extremes |
        +-----------------------------------------++- ||g|| 8.2e-01 -> 5.0e-01, clipped in 31% ------------+
        + Decision boundary | Network -++ Diagnosis -------------------++ Controls ------------------------+
        |..............................|| v Vanishing gradients in     ||> learning rate   0.05        < > |
        |..............................|| dense1 ... dense5            ||  clipping        global-norm     |
        |.......*********..............|| dense1 receives 3e-7 of the  ||    threshold c   0.5             |
        |...--**-*......***........----|| output layer's gradient and  ||  optimizer       momentum        |
        |.---**----^^......*.....--^---|| hardly moves. Each sigmoid   ||    momentum mu   0.9             |
        |---*-------^.....***..---^^---|| on the way back multiplies   ||  batch size      32  of 1,600    |
        |----*------^^-....*..---^^----|| delta by sigma'(z) = sigma(1 ||  credit          backprop        |
        |-------------^^.^..-^^^^^-----|| - sigma) <= 1/4, 8 of them   ||  weight decay    0               |
        |----------------^^^-^---------|| by 1/4^8 ~= 2e-5 at most;    ||  L2 penalty      0               |
        |------------------------------|| the weights between them do  ||  L1 penalty      0               |
        |------------------------------|| not make up for it.          ||  schedule        cosine          |
        +- * 0  ^ 1   -----------------++--------------------- pgdn v -++------------------------------ v -+
         space pause  < > pace  a repair  left/right change  -+ eta  c clip  tab panel  ? help  q quit
        """#
}
