// swift-format-ignore-file

extension Frames {
    static let before80x24 = #"""
         nntui │ vanishing-gradients │ 64-64-32-10 relu        ▶▶ 9,480/s  step   2,310
         ● Repaired: η 0.05→0.002, adam, constant, clip off, batch 32→64
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train  0.0210 valid   0.102  97%││        1e-8      ×1        norm            │
        │ 10┤                            ││ dense1   ┊     ·╷▄···   1.8e-01 ● healthy  │
        │   │⣀⢀                          ││        64→64 relu                          │
        │  1┤⣈⡙⢶⣄⣀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀││ dense2    ┊    ╷·▄···   1.4e-01 ● healthy  │
        │   │   ⠈⠙⠷⣦⣄⣀                   ││        64→32 relu                          │
        │0.1┤      ⠈⠙⠮⣍⡑⠒⠒◆              ││ dense3     ┊   ·╷▄···   2.1e-01 ● healthy  │
        │   │         ⠁⠉⠓⠦⢄              ││        32→10                               │
        │   └ 0 ────── 2,000 ────── steps││                                            │
        ╰────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ─────────────────╯
        ╭ View │ Diagnosis │ Controls ─────────────────────────────────────────────────╮
        │ ● All is well                                                                │
        │ The loss falls. A step moves the fastest layer by 1e-3 of its size; about    │
        │ 1e-3 is usual.                                                               │
        │                                                                              │
        │ As opened: Eight sigmoid layers on two moons. Look at the gradient norms:    │
        │ each layer receives a fraction of what the next one does, and the first ones │
        │ hardly move.                                                                 │
        │                                                                              │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu
         space pause  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
