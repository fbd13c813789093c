// swift-format-ignore-file

extension Frames {
    static let epochs100x30 = #"""
         nntui │ vanishing-gradients │ 2-[16]×8-2 sigmoid             ▶▶ 31.2k/s  step     240  epoch   9.0
         ! Overfitting: it learns the examples by heart; validation loss 2.5 times its lowest      a repair
        ╭ Loss │ Gradients │ View │ Diagnosis ! │ Controls │ Network ────── l log ─ m smooth light ─ x all ╮
        │⠒⠒ train   0.0708 51.2% right  ⠒⠒ valid    0.281 49.7% right  ◆ 0.114 at 150  gap 0.21  ⠂⠐ before │
        │   │                                                                      ┊ η 0.1→0.05            │
        │   │                                                                      ┊                       │
        │0.8┤          ⠠                        ⠉⠑⠒⠒⠢⠤⠤⣀⣀⣀                         ┊                       │
        │   │⠤⠤⠤⠤⠤⢤⣀⣤⣀⣤⣀⣤⣀⣤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤⠁⠤ ⠤ ⠤ ⠤⠄⠤ ⠤ ⠤ ⠭⠉⠶⠤⣤⡀⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤┊⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤  │
        │   │              ⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠒⠒⠒⠉⠉⠒⠒⠒⠒⠒⠒⠒⠒⠒⠤⠤⠤⣀⣀⡀⢂ ⡀ ⠈⠑⠒⠤⣀               ┊                       │
        │   │                                        ⠈⠐   ⠈⠉⠒⠒⠤⠤⢄⠤⠤⢄⡉⠒⠤⣀           ┊                       │
        │   │                                               ⠈⠈⠠ ⡠⡀ ⠈⠈⠑⠦⠤⡉⠢⣀⠄⡀      ┊                       │
        │0.4┤                                                        ⠠  ⠈⠉⠲⢵⣤⣀     ┊                       │
        │   │                                                         ⠁ ⠐ ⠒⠢⠈⠳⣕⢄⠤⢀ ┊                       │
        │   │                                                                 ⠌⠉⠳⡤⡀⠄                       │
        │   │                                                                   ⠒⠙⠺⢦⠔ ⠄⠂⡀                ⡠⠊│
        │   │                                                                     ⢂⠈⠟⠶⢤⣄⡀⠉⣀⡀           ⡠⠊  │
        │0.2┤                                                                      ┊⠂⠑⢠⠈⠚⢗⠦⢤⡀⠡        ⡔⠁   │
        │   │                                                                      ┊    ⠈⠊⠑⠢⡉⠙⠦⡀⡆   ⢀⠎     │
        │   │                                                                      ┊        ⠈⢆⠌⠘⢆⠠⢀⠔⠁      │
        │   │                                                                      ┊          ⠱⡀⠈⡲⣎⠄⢄⡀     │
        │   │                                                                      ┊           ⠘◆⠁⠈⠓⠦⣄⢂    │
        │0.1┤                                                                      ┊                ⠲⠈⢧⡀⡀  │
        │   │                                                                      ┊                  ⢁⠱⣄⡂ │
        │   │                                                                      ┊                   ⠱⠈⢦⣀│
        │   │                                                                      ┊                     ⠻⠑│
        │   │                                                                      ┊                       │
        │   └────────────────────── 0.1 ──────────────────────────────── 1 ─────────────────────── 9 epochs│
        ╰──────────────────────────────────────────────────────────────────────────────────────────────────╯
         ▸η 0.05   clip global-norm   c 0.5   momentum   μ 0.9   batch 32   schedule cosine
         space pause  < > pace  a repair  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
