// swift-format-ignore-file

extension Frames {
    static let menuPicture100x30 = #"""

         nntui  watch a neural network train, and turn its knobs

        ╭ Presets ─────────────────────────────╮╭──────────────────────────────────────────────────────────╮
        │  First steps                        █││ Moons: two half circles                                  │
        │  1 xor                              █││                                                          │
        │  2 circles                          █││ Two interlocking classes, with noise where they meet.    │
        │▸ 3 moons                            █││ Watch the boundary begin as a straight line and bend     │
        │  4 spirals                          █││ around the tips. The validation loss follows the         │
        │  5 sine                             █││ training loss down for about a thousand steps; then the  │
        │  What goes wrong                    █││ network begins to fit the noise, and it creeps up again. │
        │  6 vanishing-gradients    to repair █│╰──────────────────────────────────────────────────────────╯
        │  7 exploding-gradients    to repair █│╭ Data ────────────────────────────────────────────────────╮
        │  8 dead-relu              to repair █││                                                          │
        │  9 learning-rate-too-high to repair █││                ●● ●  ●●●●●●                              │
        │    bad-initialisation     to repair █││            ●  ●●  ●●●●● ●●●●●●●                          │
        │    overfitting            to repair █││       ●  ●●   ●● ●●●●●●● ● ●●●●● ●                       │
        │  Real data                          █││          ● ●●   ●    ●▲ ● ●●●●●●●●● ●                    │
        │    iris                             │││       ●●●●●●●●      ▲▲  ▲▲   ●● ●●●● ●       ▲▲▲▲  ▲▲    │
        │    digits                           │││     ●●  ●●●●      ▲▲▲▲▲       ● ●●● ● ●     ▲▲▲▲▲▲ ▲     │
        │    digits-cnn                       │││    ● ● ●● ●       ▲▲  ▲▲▲ ▲▲      ●● ●    ▲ ▲▲▲ ▲▲▲      │
        │    autoencoder                      │││        ●●●        ▲▲▲▲▲▲▲ ▲▲  ▲  ●  ● ● ▲   ▲▲▲▲▲        │
        │    deep-autoencoder                 │││        ●●            ▲▲▲▲▲▲▲▲▲▲   ●● ▲   ▲ ▲▲▲           │
        │  Sequences and text                 │││                       ▲▲ ▲▲▲▲▲▲    ▲ ▲▲▲▲▲▲▲ ▲▲   ▲      │
        │    adding-rnn                       │││                              ▲▲▲▲▲▲▲▲▲ ▲▲▲▲              │
        │    adding-lstm                      │││                                    ▲▲▲ ▲                 │
        │    names                            │││                                                          │
        ╰────────────────────────── ↓ 10 more ─╯╰─ ● 0  ▲ 1  x -1.6…2.6  y -1.0…1.5 ───────────────────────╯

         ↑↓ select  enter open  1-9 open by number  / filter  ? help  q quit
        """#
}
