// swift-format-ignore-file

extension Frames {
    static let halted80x24 = #"""
         nntui │ digits │ 64-64-32-10 relu │ 6,570 parameters  × stopped   step      61
         × Stopped at step 62: not a finite number. First to go was dense2    g go back
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train     515 valid   0.102  97%││        1e-8      ×1        norm            │
        │1000┤                         ⣀×││ dense1         ·╷▄···   1.8e-01 ● healthy  │
        │    │                    ⢀⣠⠤⠒⠒⠉⠁││        64→64 relu                          │
        │ 100┤               ⢀⣀⠤⠖⠊⠁      ││ dense2 × not a number       NaN ▲ exploding│
        │    │           ⣀⠤⠔⠒⠁           ││        64→32 relu                          │
        │  10┤    ⢀⣀⠤⠤⠒⠊⠉                ││ dense3         ·╷▄···   2.1e-01 ● healthy  │
        │    │⠐⠉⠉⠉⠁     •         ◆      ││        32→10                               │
        │    └ 0 ─────────────── 61 steps││                                            │
        ╰────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ─────────────────╯
        ╭ View │ Network │ Diagnosis × │ Controls ─────────────────────────────────────╮
        │ × Stopped at step 62: not a finite number                                    │
        │ First to go was dense2: ‖∂L/∂W‖ is not a number. That step was not applied:  │
        │ the weights are as they were before it. Above 3.4e38 a Float32 is infinite,  │
        │ and ∞ − ∞ is not a number; weights that grow with every step lead there.     │
        │ g  go back: to the latest good weights, first of all                         │
        │ c  clipping: next; it bounds every step                                      │
        │ -  lower η: as well, if it stops again                                       │
        │ space train on, last of all                                                  │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         ▸η 1000   clip none   adam   batch 64   schedule constant   activation relu
         space train  g go back  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
