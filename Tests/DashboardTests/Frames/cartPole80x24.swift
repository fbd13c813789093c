// swift-format-ignore-file

extension Frames {
    static let cartPole80x24 = #"""
         nntui │ digits │ 4-64-2+1 tanh │ 6,570 parameters     ▶▶ 9,480/s  step   9,800
         ● All is well. A step moves the fastest layer by 1e-3 of its size
        ╭ Return per episode ───── x all ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │mean 398  ◆ best 424  goal 475  ││        1e-8      ×1        norm            │
        │   │⣀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀││ dense1         ·╷▄···   1.8e-01 ● healthy  │
        │400┤                  ⢀⢀⡀⣀ ⡀⣠⠤◆⠤││        64→64 relu                          │
        │   │              ⡀⢀⢀⢄⡁⠂⠉⣀⠴⠚⠁⠁⢁ ││ dense2         ╷·▄···   1.4e-01 ● healthy  │
        │200┤           ⡀⣀⠐⠐⠄⢀⡠⠔⠒⠛⠁ ⠁⠔ ⠠⠑││        64→32 relu                          │
        │   │     ⢀⣀⢀⡤⣀⣀⣠⠤⠴⠒⠋⠁⠉⠐⠆⠠       ││ dense3         ·╷▄···   2.1e-01 ● healthy  │
        │  0┤⠒⠒⠒⠒⠒⠋⠉⠉⠉⠁⠁ ⠈⠈              ││        32→10                               │
        │   └ 0 ──────────── 620 episodes││                                            │
        ╰────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ─────────────────╯
        ╭ View │ Network │ Diagnosis │ Controls ────────────────────────── episode 620 ╮
        │ angle   6.3° of ±12°  position -0.90 of ±2.4 m  step 213/500  value V  61.2  │
        │   left   7% ███▎░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  93% right → │
        │                   12° ⠰ ⢸⡏ 12°                                               │
        │                        ⠃⢸⡇                                                   │
        │                        ⢈⣿                                                    │
        │  ⡇                  ⣀⣀⣀⣀⣿⣀⣀⣀⡀                                             ⢸  │
        │  ⡇                  ⣿⣿⣿⣿⣿⣿⣿⣿⡇━▶                                           ⢸  │
        │  ┴ -2.4 ──────────────────────────────┬──────────────────────────── 2.4 m ┴  │
        ╰─ mean return 412.3 over 100, goal 475 ───────────────────────────────────────╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu
         space pause  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
