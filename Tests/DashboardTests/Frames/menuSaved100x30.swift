// swift-format-ignore-file

extension Frames {
    static let menuSaved100x30 = #"""

         nntui  watch a neural network train, and turn its knobs

        ╭ Presets ─────────────────────────────╮╭──────────────────────────────────────────────────────────╮
        │  Continue                           █││ Moons: two half circles                                  │
        │▸   moons-2                 just now █││ moons-2.safetensors, saved just now at step 1,240        │
        │      step 1,240                     █││                                                          │
        │    vanishing-gradients     just now █││ Two interlocking classes, with noise where they meet.    │
        │      step 90                        █││ Watch the boundary begin as a straight line and bend     │
        │  First steps                        █││ around the tips. The validation loss follows the         │
        │  1 xor                              █││ training loss down for about a thousand steps; then the  │
        │  2 circles                          █││ network begins to fit the noise, and it creeps up again. │
        │  3 moons                            █│╰──────────────────────────────────────────────────────────╯
        │  4 spirals                          █│╭ Data ────────────────────────────────────────────────────╮
        │  5 sine                             █││                                                          │
        │  What goes wrong                    █││                                                          │
        │  6 vanishing-gradients    to repair │││                                                          │
        │  7 exploding-gradients    to repair │││                                                          │
        │  8 dead-relu              to repair │││                                                          │
        │  9 learning-rate-too-high to repair │││                                                          │
        │    bad-initialisation     to repair │││                                                          │
        │    overfitting            to repair │││                                                          │
        │  Real data                          │││                                                          │
        │    iris                             │││                                                          │
        │    digits                           │││                                                          │
        │    digits-cnn                       │││                                                          │
        │    autoencoder                      │││                                                          │
        ╰────────────────────────── ↓ 14 more ─╯╰──────────────────────────────────────────────────────────╯

         ↑↓ select  enter open  1-9 open by number  / filter  ? help  q quit
        """#
}
