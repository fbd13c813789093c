// swift-format-ignore-file

extension Frames {
    static let recurrent80x24 = #"""
         nntui │ digits │ 2-rnn64-dense1 │ 6,570 parameters    ▶▶ 9,480/s  step   3,000
         ▼ The gradient fades in time in rnn1                             i initializer
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train   0.169 valid   0.169     ││        1e-8      ×1        norm            │
        │0.20┤                           ││ rnn1           ·╷▄···   1.8e-01 ● healthy  │
        │    │⢄⢄⢄⢄⢄⢀⢄⢄⢄⢄⢄⢄⢄⢄⢄⢄⢄⢄⢄⢄⢄⢄⢄⢄⢄⢄⢄││ dense1         ·╷▄···   2.1e-01 ● healthy  │
        │0.18┤⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕││                                            │
        │    │◆⢶⠦⠶⠶⠶⠶⠾⠶⣤⠴⠦⠶⢤⠶⠾⠷⠦⠶⠾⣴⠶⠶⠾⠶⣤⠦││ rnn1 ‖∂L/∂h_t‖ t=1…50 ratio 6.5e-05 ▼ fades│
        │0.16┤⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕││                          ⢀⣀⣀⡠⠤⠔⠒⠒⠊⠁        │
        │    │⠑⠑⠑⠑⠑⠑⠑⠑⠑⠑⠑⠑⠑⠑⠑⠑⠑⠑⠑⠑⠑⠑⠑⠑⠑⠑⠑││                 ⢀⣀⣀⡠⠤⠔⠒⠊⠉⠁                 │
        │    └ 0 ──────────── 3,000 steps││ 5.3e-07 ⣀⡠⠤⠔⠒⠊⠉⠉⠁                   8.2e-03│
        ╰────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ─────────────────╯
        ╭ View │ Network │ Diagnosis ▼ │ Controls ─────────────────────────────────────╮
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │      There is no picture for these data, now or later: the loss and the      │
        │                        gradients show what is learnt.                        │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu
         space pause  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
