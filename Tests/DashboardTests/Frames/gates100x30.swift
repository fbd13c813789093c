// swift-format-ignore-file

extension Frames {
    static let gates100x30 = #"""
         nntui │ digits │ 2-lstm64-dense1 │ 6,570 parameters          ▶▶ 9,480/s  step   3,000  epoch   133
         ! The loss stands still                                                                  + raise η
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────── v gradients ╮
        │train   0.169 valid   0.169 gap −1e-4    ││        1e-8 1e-4    ×1  1e4  ÷ out    norm            │
        │    │                                    ││ lstm1            ·╷╷▄···      0.87 1.8e-01 ● healthy  │
        │0.19┤⢀⢀⢄⢄⠄⢄⢄⢀⢀⢀⢀⢄⢀⢄⢄⢄⢄⢀⢀⢄⢄⢄⢄⢄⢄⢄⢄⢀⢄⢄⢄⢄⢀⢄⢄⢄││ lstm2            ·╷╷▄···      0.87 1.8e-01 ● healthy  │
        │    │⢕⢔⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢐⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕││ dense1           ·╷╷▄···       1.0 2.1e-01 ● healthy  │
        │0.18┤⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕││                                                       │
        │    │⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⡀⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⣀⢕⢕⢕⢕⡀⢕⢕⢕⢕⢀⡀⢕⢕⢕││ ··· 1/100 to 100 times the output layer's; ╷ extremes │
        │0.17┤◆⣴⣤⣦⣦⣾⣧⣶⣾⣾⣳⣶⣀⣤⣶⣦⣾⣤⣴⣶⣚⣋⣻⣧⣴⣶⣿⣴⣦⣻⣶⣋⣻⣦⣤⣦││ lstm1 ‖∂L/∂h_t‖ t=1…50           ratio 4.1e-01 ● holds│
        │    │⠁⢕⠁⢕⢕⢕⢕⢕⢕⢕⢕⢕⠛⢕⢕⢕⢕⢕⠁⢕⢕⢕⢕⢕⢕⢕⠈⠉⢕⢕⢕⢕⢕⠘⠃⢕││         ⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠊⠑⠒⠒⠊⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠁        │
        │0.16┤⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕││ 4.7e-03                                        1.2e-02│
        │    │⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⠕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕││ lstm2 ‖∂L/∂h_t‖ t=1…50           ratio 4.0e-01 ● holds│
        │0.15┤⠐⠁⠑⠐⠑⠑⠑⠑⠁⠑⠑⠁⠑⠁⠑⠁⠑⠑⠑⠑⠑⠁⠑⠑⠁⠑⠑⠑⠁⠑⠑⠑⠑⠑⠑⠁││         ⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠊⠉⠉⠉⠑⠊⠑⠊⠉⠉⠉⠉⠉⠉⠉⠁        │
        │    └ 0 ───────────────────── 3,000 steps││ 4.6e-03                                        1.1e-02│
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ────────────────────────────╯
        ╭ View │ Network ──────────────╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │                              ││ ! The loss stands still      ││▸ learning rate η 0.002       ◂ ▸ │
        │                              ││ It changed by less than 1 %  ││  clipping        none            │
        │                              ││ over the latest half of the  ││  optimizer       adam            │
        │   There is no picture for    ││ steps since the start. The   ││    decay β1      0.9             │
        │  these data, now or later:   ││ network may be on flat       ││    decay β2      0.999           │
        │  the loss and the gradients  ││ ground, in a minimum, or too ││  batch size      64  of 1,437    │
        │     show what is learnt.     ││ small for the task.          ││  credit          backprop        │
        │                              ││ +  raise η: longer steps     ││  weight decay λ  0               │
        │                              ││    leave flat ground sooner  ││  L2 penalty      0               │
        │                              ││ R  new weights: another      ││  L1 penalty      0               │
        │                              ││    start may lie in another  ││  schedule        constant        │
        ╰──────────────────────────────╯╰───────────────────── pgdn ↓ ─╯╰────────────────────────────── ↓ ─╯
         space pause  s step  < > pace  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
