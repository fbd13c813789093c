// swift-format-ignore-file

extension Frames {
    static let controls80x24 = #"""
         nntui │ vanishing-gradients │ 2-[16]×8-2 sigmoid      ▶▶ 31.2k/s  step  12,480
         ▼ Vanishing gradients in dense1 … dense5                              a repair
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train   0.691 valid   0.695  50%││        1e-8     ×1        norm             │
        │0.700┤        ┊ η 0.1→0.05      ││ dense1  ╷▄▄▄▄▄▄▄▄···   2.1e-07 ▼ vanishing█│
        │     │⢄⢄⢀⢀⢀⢀⢀⢀⢀                 ││ dense2   ╷▄▄▄▄▄▄▄···   1.6e-06 ▼ vanishing█│
        │0.695┤⢕⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⣀⣀⣀⣀⣀⣀⣀⣀⣀◆││ dense3    ╷▄▄▄▄▄▄···   1.1e-05 ▼ vanishing█│
        │     │⠖⠒⠖⠒⠲⠲⠴⠶⠶⠤⠤⠤⠤⠤⣤⣄⣠⣀⣀⣀⣀⣀⣀⢀⡀⢕││ dense4     ╷▄▄▄▄▄···   8.4e-05 ▼ vanishing█│
        │0.690┤⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⠈⠈⠉⠈⠉⠉⠉││ dense5      ╷▄▄▄▄···   6.2e-04 ▼ vanishing█│
        │     │    ⠁⠁⠁⠁⠁⠁⠁⠁⠑⠑⠑⠑⠑⠑⠑⠑⠕⠕⠕⠕⠕⠕││ dense6       ╷▄▄▄···   4.7e-03 ● healthy  █│
        │0.685┤        ┊                 ││ dense7        ╷▄▄···   3.5e-02 ● healthy  ││
        │     └ 0 ────────── 12,480 steps││┊dense9        ··▄╷··   8.2e-01 ● healthy   │
        ╰────────────────────────────────╯╰─ ‖g‖ 8.2e-01 → 5.0e-01, clipped in 31% ────╯
        ╭ View │ Network │ Diagnosis ▼ │ Controls ─────────────────────────────────────╮
        │  learning rate η 0.05                     period        1000  steps          │
        │▸ clipping        layer-norm       ◂ ▸     floor         0                    │
        │    threshold c   0.5                      warm-up       0  steps             │
        │  optimizer       momentum               activation      sigmoid              │
        │    momentum μ    0.9                    initializer     xavier-uniform       │
        │  batch size      32  of 1,600           seed            0  at restart        │
        │  credit          backprop               dropout p       0                    │
        ╰────────────────────────────────────────────────────────────────────────── ↓ ─╯
         η 0.05   ▸clip layer-norm   c 0.5   momentum   μ 0.9   batch 32
         space pause  a repair  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
