// swift-format-ignore-file

extension Frames {
    static let cartPole80x24 = #"""
         nntui │ digits │ 4-64-2+1 tanh │ 6,570 parameters     ▶▶ 9,480/s  step   9,800
         ● All is well. The loss has come down to 0.6 % of where it began
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient norm ‖∂L/∂W‖ per layer ─ v values ╮
        │ ⠒⠒ train   0.0214              ││        1e-2   1e0   1e2    norm            │
        │    │⢦⡀                         ││ dense1 ▆▆▆▆▆░│░░░░░░░ · 1.8e-01 ● healthy  │
        │ 1e0┤⠑⢳⡀                        ││        64→64 relu                          │
        │    │ ⠐⠹⡄                       ││ dense2 ▆▆▆▆▆░│░░░░░░░ · 1.4e-01 ● healthy  │
        │1e-1┤   ⠹⣅⠤ ⠤⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀││        64→32 relu                          │
        │    │    ⠘⢦⡀                    ││ dense3 ▆▆▆▆▆ ░│░░░░░░ · 2.1e-01 ● healthy  │
        │    │     ⠑⠙⠦⢤⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀││        32→10                               │
        │    └ 1 ──────────── 9,800 steps││                                            │
        ╰────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ─────────────────╯
        ╭ View │ Diagnosis │ Controls ──────────────────────────────────── episode 620 ╮
        │ step 213/500  π(right) 0.93  V  61.2   ⠂ return  ⠂⠐ goal  ⠒⠒ mean            │
        │          ⢃  ⣿⠃                           │⠄⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤⠠⠴⡂⠴⠖⠦⠲⠶⠒│
        │          ⢈ ⢰⡿                         400┤                       ⡀⢀⢀⡀⡀⢀ ⢀⣠⠤⠶⠤│
        │           ⡄⢸⡇                            │                    ⢀⢀⠐⠐ ⠁⠡⢄⡵⠔⠁⠈⠐⢀ │
        │           ⠰⣸⠇                         200┤                 ⠄⠥⡈⡠⢉⣐⡥⠴⠔⠎⠉ ⠃⡐  ⡀⠢│
        │ ⡆          ⣿                       ⢰     │          ⣀⠠⡀⣔⠑⣁⣡⣀⠤⠖⠚⡙⠂⠠⠄⢀         │
        │ ⡇        ⣿⣿⣿⣿⡇━▶                   ⢸    0┤⠤⠤⠤⠤⠤⠦⠴⠮⠷⠒⠛⠷⠲⠋⠋⠑⠁⠐      ⠁          │
        │ ┴ -2.4 ───────────┬───────── 2.4 m ┴     └ 1 ─────────────────── 617 episodes│
        ╰─ mean return 412.3 over 100, goal 475 ───────────────────────────────────────╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu
         space pause  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
