// swift-format-ignore-file

extension Frames {
    static let menuChapters80x24 = #"""
         nntui  watch a neural network train, and turn its knobs
        ╭ Presets ─────────────────────────────╮╭──────────────────────────────────────╮
        │  1 xor                              │││ Learning rate too high: leaping      │
        │  2 circles                          █││ across the valley                    │
        │  3 moons                            █││                                      │
        │  4 spirals                          █││ Each step goes further than the      │
        │  5 sine                             █││ slope holds, so it lands on the      │
        │  What goes wrong                    █││ other side of the valley, often      │
        │  6 vanishing-gradients    to repair █││ higher up. Watch the loss leap up    │
        │  7 exploding-gradients    to repair █││ and down instead of settling, the    │
        │  8 dead-relu              to repair █││ update ratios stay far above the     │
        │▸ 9 learning-rate-too-high to repair █││ healthy 0.001, and the boundary      │
        │    bad-initialisation     to repair █││ flicker.                             │
        │    overfitting            to repair │││                                      │
        │  Real data                          │││ Press a: a learning rate thirty      │
        │    iris                             │││ times smaller, and a fresh start,    │
        │    digits                           │││ for the leaps have driven units onto │
        │    digits-cnn                       │││ the flat parts of tanh. Find the     │
        │    autoencoder                      │││ limit yourself: where do the leaps   │
        │    deep-autoencoder                 │││ begin?                               │
        │  Sequences and text                 │││                                      │
        ╰────────────────────────── ↓ 13 more ─╯╰──────────────────────────────────────╯

         ↑↓ select  enter open  1-9 open by number  / filter  ? help  q quit
        """#
}
