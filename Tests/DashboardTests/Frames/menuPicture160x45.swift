// swift-format-ignore-file

extension Frames {
    static let menuPicture160x45 = #"""

         nntui  watch a neural network train, and turn its knobs

        ╭ Presets ─────────────────────────────╮╭──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╮
        │  First steps                         ││ XOR: the smallest problem that needs a hidden layer                                                                  │
        │▸ 1 xor                               ││                                                                                                                      │
        │  2 circles                           ││ Four points, opposite corners alike: no straight line separates them, so one layer is not                            │
        │  3 moons                             ││ enough. Watch the loss fall slowly while the hidden units turn their lines, then ever                                │
        │  4 spirals                           ││ faster until 32 bits are too few; the decision boundary becomes a band between the                                   │
        │  5 sine                              ││ corners.                                                                                                             │
        │  What goes wrong                     │╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
        │  6 vanishing-gradients     to repair │╭ Data ────────────────────────────────────────────────────────────────────────────────────────────────────────────────╮
        │  7 exploding-gradients     to repair ││                                                                                                                      │
        │  8 dead-relu               to repair ││                                                                                                                      │
        │  9 learning-rate-too-high  to repair ││         ▲                                                                                                  ●         │
        │    bad-initialisation      to repair ││                                                                                                                      │
        │    overfitting             to repair ││                                                                                                                      │
        │  Real data                           ││                                                                                                                      │
        │    iris                              ││                                                                                                                      │
        │    digits                            ││                                                                                                                      │
        │    digits-cnn                        ││                                                                                                                      │
        │    autoencoder                       ││                                                                                                                      │
        │    deep-autoencoder                  ││                                                                                                                      │
        │  Sequences and text                  ││                                                                                                                      │
        │    adding-rnn                        ││                                                                                                                      │
        │    adding-lstm                       ││                                                                                                                      │
        │    names                             ││                                                                                                                      │
        │    char-rnn                          ││                                                                                                                      │
        │    char-lstm                         ││                                                                                                                      │
        │    tiny-gpt                          ││                                                                                                                      │
        │  Sound                               ││                                                                                                                      │
        │    spoken-digits                     ││                                                                                                                      │
        │    connected-digits                  ││                                                                                                                      │
        │  Acting                              ││                                                                                                                      │
        │    cartpole                          ││                                                                                                                      │
        │  Other ways to learn                 ││                                                                                                                      │
        │    feedback-alignment                ││                                                                                                                      │
        │    synthetic-gradients               ││                                                                                                                      │
        │    skip-graph                        ││                                                                                                                      │
        │    checkpointing                     ││         ●                                                                                                  ▲         │
        │                                      ││                                                                                                                      │
        │                                      ││                                                                                                                      │
        ╰──────────────────────────────────────╯╰─ ● 0  ▲ 1  x -0.1…1.1  y -0.1…1.1 ───────────────────────────────────────────────────────────────────────────────────╯

         ↑↓ select  enter open  1-9 open by number  / filter  ? help  q quit
        """#
}
