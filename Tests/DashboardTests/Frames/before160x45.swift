// swift-format-ignore-file

extension Frames {
    static let before160x45 = #"""
         nntui │ vanishing-gradients │ 2-[16]×8-2 sigmoid │ 2,002 parameters                                             ▶▶ 31.2k/s  step     240  epoch   9.0       0s
         ! Overfitting: it learns the examples by heart. The training loss still falls, but the validation loss is 2.5 times its lowest.                       a repair
        ╭ Loss ────────────────────── l log ─ m smooth light ─ x all ─ y steps ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ────────────────────────────────────── v gradients ╮
        │⠒⠒ train   0.0708 51.2% right  ⠒⠒ valid    0.281 49.7% right gap 0.21 ││        1e-8   1e-6     1e-4    1e-2     ×1      1e2    1e4  ÷ out    norm            │
        │   │                ┊ η 0.1→0.05                                      ││ dense1       ┊ before           ······╷▗▄·········           0.65 1.0e-01 ● healthy  │
        │0.8┤⣀⡐⢤⣀⣀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀││ dense2           ┊              ·······╷▄╷········            1.2 1.8e-01 ● healthy  │
        │   │⠈⠉⠓⠢⢬⣑⣢⣀        ┊                                                 ││ dense3              ┊           ········▄▖╷·······            1.6 2.5e-01 ● healthy  │
        │0.4┤    ⠙⠁⠈⠉⠛⠶⢦⣄⡀⣀  ┊                                                 ││ dense4                  ┊       ·······╷▄╷········            1.0 1.6e-01 ● healthy  │
        │   │           ⠈⠉⠛⠶⢤⣀⡀⣄⣀               ⢀⣀⠤⠤⠤                          ││ dense5                     ┊    ·······╷▄╷········           0.99 1.5e-01 ● healthy  │
        │0.2┤               ⠑⠈⠉⠙⠲⣦⢤⣀⣀⣀     ⣀⠤⠒⠒⠉⠁                              ││ dense6                         ┊·······╷▄╷········           0.80 1.2e-01 ● healthy  │
        │   │                ┊    ⠉⠒⢌⡑⣦⢤⣒⡒⠉⡀                                   ││ dense7                          ···┊··╷·▄·········           0.78 1.2e-01 ● healthy  │
        │0.1┤                ┊       ◆  ⠙⠉⠉⠙⠒⠦⢄⣀⣀⣀                             ││ dense8                          ······┊·▄▖╷·······            1.6 2.5e-01 ● healthy  │
        │   │                ┊               ⠈⠁⠈⠉⠙⠒⠒⠒                          ││ dense9                          ·······╷▄╷········            1.0 1.5e-01 ● healthy  │
        │   └ 0 ─────────── 100 ──────────── 200 ─────────── 300 ──── 400 steps││                                                                                      │
        ╰──────────────────────────────────────────────────────────────────────╯╰─ ‖g‖ 8.2e-01 → 5.0e-01, clipped in 31% ──────────────────────────────────────────────╯
        ╭ Network ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────── ∇ ÷ output layer's ─ ■ −  ■ + ╮
        │  dense1            dense2            dense3            dense4            dense5            dense6            dense7            dense8            dense9      │
        │                                                                                                                                                              │
        │                                                                                                                                                              │
        │                                                                                                                                                              │
        │                                                                                                                                                              │
        │  ╭───────╮         ╭───────╮         ╭───────╮         ╭───────╮         ╭───────╮         ╭───────╮         ╭───────╮         ╭───────╮         ╭───────╮   │
        │  │       │         │       │         │       │         │       │         │       │         │       │         │       │         │       │         │       │   │
        │  ╰───────╯    →    ╰───────╯    →    ╰───────╯    →    ╰───────╯    →    ╰───────╯    →    ╰───────╯    →    ╰───────╯    →    ╰───────╯    →    ╰───────╯   │
        │                                                                                                                                                              │
        │                                                                                                                                                              │
        │                                                                                                                                                              │
        │                                                                                                                                                              │
        │                                                                                                                                                              │
        │                                                                                                                                                              │
        │  ● 0.65            ● 1.2             ● 1.6             ● 1.0             ● 0.99            ● 0.80            ● 0.78            ● 1.6             ● 1.0       │
        ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
        ╭ Decision boundary ─────────────────────────────────────────────────────╮╭ Diagnosis ─────────────────────────────────────╮╭ Controls ────────────────────────╮
        │                now                           before: step 400          ││ ! Overfitting: it learns the examples by heart ││▸ learning rate η 0.05        ◂ ▸ │
        │▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀││ The training loss still falls, but the         ││  clipping        global-norm     │
        │▀▀▀▀▀▀▀▀▀▀▀●●▀▀●▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀▀▀▀●●▀▀●▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀││ validation loss is 2.5 times its lowest. The   ││    threshold c   0.5             │
        │▀▀▀▀▀▀●●●●●●●●▀●●●●●▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀●●●●●●●●▀●●●●●▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀││ network fits what is peculiar to its 1,600     ││  optimizer       momentum        │
        │▀▀▀▀●●●▀▀▀▀▀▲▀▀▀▀▀▀●●●●▀▀▀▀▀▀▀▲▲▀▀▀  ▀▀▀▀●●●▀▀▀▀▀▲▀▀▀▀▀▀●●●●▀▀▀▀▀▀▀▲▲▀▀▀││ examples, noise included.                      ││    momentum μ    0.9             │
        │▀▀▀▀●▀▀▀▀▀▀▀▲▲▲▀▀▀▀▀●●●▀▀▀▀▀▀▲▲▀▀▀▀  ▀▀▀▀●▀▀▀▀▀▀▀▲▲▲▀▀▀▀▀●●●▀▀▀▀▀▀▲▲▀▀▀▀││ a  ReLU with He initialization, which passes δ ││  batch size      32  of 1,600    │
        │▀▀▀▀●▀▀▀▀▀▀▀▀▲▲▲▀▀▀▀▀▀▀▀▀▀▀▲▲▲▀▀▀▀▀  ▀▀▀▀●▀▀▀▀▀▀▀▀▲▲▲▀▀▀▀▀▀▀▀▀▀▀▲▲▲▀▀▀▀▀││    on undiminished.                            ││  credit          backprop        │
        │▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▲▲▀▲▀▲▲▲▀▲▲▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▲▲▀▲▀▲▲▲▀▲▲▀▀▀▀▀▀▀▀││ d  weight decay: keeps the function smooth     ││  weight decay λ  0               │
        │▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀││ g  go back: to a restore point before the      ││  L2 penalty      0               │
        │▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀││    validation loss rose                        ││  L1 penalty      0               │
        ╰─ ● 0  ▲ 1   ───────────────────────── ● 0  ▲ 1   ──────────────────────╯╰─────────────────────────────────────── pgdn ↓ ─╯╰────────────────────────────── ↓ ─╯
         space pause  s step  < > pace  r restart  a repair  , . past  T twin  ↑↓ select  ←→ change  = type  -+ η  c clip  l log  m smooth  tab panel  ? help  q quit
        """#
}
