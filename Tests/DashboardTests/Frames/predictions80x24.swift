// swift-format-ignore-file

extension Frames {
    static let predictions80x24 = #"""
         nntui │ digits │ 5-100-1 relu │ 6,570 parameters      ▶▶ 9,480/s  step   2,000
         ● All is well. The loss falls.
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train  0.0326 valid   0.102     ││        1e-8      ×1        norm            │
        │ 10┤                            ││ dense1         ·╷▄···   1.8e-01 ● healthy  │
        │   │⣄⣀⢀                         ││        64→64 relu                          │
        │  1┤⠁⠉⠉⠛⠒⠶⠤⣤⣀⡀                  ││ dense2         ╷·▄···   1.4e-01 ● healthy  │
        │   │      ⠁⠁⠈⠉⠛⠛⠶⢶⣤⡤⢄⣀⣀⣀        ││        64→32 relu                          │
        │0.1┤             ⠁⠁⠉⠉⠓⠒⠮⢭⣉⣉⡙⠒⠒⠒◆││ dense3         ·╷▄···   2.1e-01 ● healthy  │
        │   │                     ⠁⠈⠉⠉⠓⠒⠶││        32→10                               │
        │   └ 0 ───────────── 2,000 steps││                                            │
        ╰────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ─────────────────╯
        ╭ View │ Network │ Diagnosis │ Controls ─────────────────────────── validation ╮
        │ ⠂⠐ right  ⠂ answer                                                           │
        │       │                   ×                                                  │
        │1000000┤                                                                      │
        │       │                                                            ⣀⣀⢀⣀⣀⡀⣀⡤⠠⠤│
        │ 500000┤                           ⢀⡀⡀⣀⣀⢀⣀⢠⡀⠄⡤⠤⠤⠠⠤⠄⠤⠂⠒⠒⠐⠒⠐⠃⠂⠋⠉⠉⠈⠉⠁⠉⠁         ⡀│
        │       │⣀⡀⣀⣀⢀⢤⠄⠤⠄⠤⠠⠤⠠⠔⠂⠒⠒⠐⠒⠐⠋⠂⠋⠁⠉⠈⠉ ⠉                                         │
        │      0┤⠁                                                                     │
        │       └── 200,000 ──── 300,000 ─── 400,000 ──── 500,000 ─── 600,000 ─── price│
        ╰─ R² 0.931, RMSE 14100, MAE 11200 ────────────────────────────────────────────╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu
         space pause  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
