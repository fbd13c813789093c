// swift-format-ignore-file

extension Frames {
    static let menuSaved100x30 = #"""

         nntui  watch a neural network train, and turn its knobs

        ╭ Presets ─────────────────────────────╮╭──────────────────────────────────────────────────────────╮
        │  Continue                           █││ Moons: two half circles                                  │
        │▸   moons                 step 1,240 █││ moons-2.safetensors, saved at step 1,240                 │
        │    vanishing-gradients      step 90 █││                                                          │
        │  First steps                        █││ Two interlocking classes, with noise where they meet.    │
        │  1 xor                              █││ Watch the boundary begin as a straight line and bend     │
        │  2 circles                          █││ around the tips. The validation loss follows the         │
        │  3 moons                            █││ training loss down for about a thousand steps; then the  │
        │  4 spirals                          █││ network begins to fit the noise, and it creeps up again. │
        │  5 sine                             █│╰──────────────────────────────────────────────────────────╯
        │  What goes wrong                    █│╭ Data ────────────────────────────────────────────────────╮
        │  6 vanishing-gradients    to repair █││                                                          │
        │  7 exploding-gradients    to repair █││                                                          │
        │  8 dead-relu              to repair █││                                                          │
        │  9 learning-rate-too-high to repair │││                                                          │
        │    bad-initialisation     to repair │││                                                          │
        │    overfitting            to repair │││                                                          │
        │  Real data                          │││                                                          │
        │    iris                             │││                                                          │
        │    digits                           │││                                                          │
        │    digits-cnn                       │││                                                          │
        │    autoencoder                      │││                                                          │
        │    deep-autoencoder                 │││                                                          │
        │  Sequences and text                 │││                                                          │
        ╰────────────────────────── ↓ 13 more ─╯╰──────────────────────────────────────────────────────────╯

         ↑↓ select  enter open  1-9 open by number  / filter  ? help  q quit
        """#
}
