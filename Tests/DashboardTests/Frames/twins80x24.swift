// swift-format-ignore-file

extension Frames {
    static let twins80x24 = #"""
         nntui │ vanishing-gradients │ 2-[16]×8-2 sigmoid      ▶▶ 31.2k/s  step     240
         ≠ A beside B. A's dense1 receives 2e-6 of the gradient that B's does.
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │A 0.693  B 0.0708               ││        1e-8     ×1        norm             │
        │   │    ┊ B                     ││ dense1  ╷▄▄▄▄▄▄▄┊·B·   2.1e-07 ▼ vanishing█│
        │   │    ┊                       ││ dense2   ╷▄▄▄▄▄▄┊···   1.6e-06 ▼ vanishing█│
        │  1┤⣀⣤⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀││ dense3    ╷▄▄▄▄▄▄┊··   1.1e-05 ▼ vanishing█│
        │   │⠉⠉⠙⠒⠲⠴⠦⣄⣀⡀                  ││ dense4     ╷▄▄▄▄┊···   8.4e-05 ▼ vanishing█│
        │   │    ┊    ⠉⠉⠓⠒⠦⢤⡤⣄⣀ ⡀⢀⡠ ⠔⠂⠐⠉ ││ dense5      ╷▄▄▄┊···   6.2e-04 ▼ vanishing█│
        │0.1┤    ┊           ⠁⠘⠉⠑⠒⠒⠲⠤⠤⣀⣀⣀││ dense6       ╷▄▄┊···   4.7e-03 ● healthy  █│
        │   │    ┊                       ││ dense7        ╷▄┊···   3.5e-02 ● healthy  ││
        │   └ 0 ────── 100 ──── 240 steps││┊dense9        ··▄╷··   8.2e-01 ● healthy   │
        ╰────────────────────────────────╯╰─ A: ‖g‖ 8.2e-01 → 5.0e-01, clipped 31% ────╯
        ╭ View │ Network │ Diagnosis │ Controls ───────────────────────────────────────╮
        │ ≠ A beside B (sigmoid→relu)                                                  │
        │ A's dense1 receives 2e-6 of the gradient that B's does. B's loss is 0.071,   │
        │ A's 0.69. B's weights differ from A's by 31 %, most in dense8 (70 %). B:     │
        │ Overfitting: it learns the examples by heart. They parted at step 40.        │
        │                                                                              │
        │ ▼ A: Vanishing gradients in dense1 … dense5                                  │
        │ dense1 receives 3e-7 of the output layer's gradient and hardly moves. Each   │
        ╰───────────────────────────────────────────────────────────────────── pgdn ↓ ─╯
         ▸η 0.05   clip global-norm   c 0.5   momentum   μ 0.9   batch 32
         space pause  s step  < > pace  enter keep one  tab panel  ? help  q quit
        """#
}
