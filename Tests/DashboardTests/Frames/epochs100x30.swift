// swift-format-ignore-file

extension Frames {
    static let epochs100x30 = #"""
         nntui │ vanishing-gradients │ 64-64-32-10 relu               ▶▶ 9,480/s  step   2,310  epoch   102
         ● Repaired: η 0.05→0.002, adam, constant, clip off, batch 32→64, sigmoid→relu, he-normal
        ╭ Loss │ Gradients │ View │ Diagnosis │ Controls ── l log ─ m smooth light ─ x all ─ y epochs, log ╮
        │⠒⠒ train   0.0210  ⠒⠒ valid    0.102 gap 0.08   accuracy 99.9% 97.2%   ⠂⠐ before                  │
        │   │           ⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢔⢄⢄⢄⢄⢄ ⣀⣀⣀⣀⢕⢕⢕⢕⢄⢔⢄⢔⢄ ⢀⢀ ⢀⢀⢄                                    │
        │   │           ⠉⠉⠉⠉⠉⠉⠒⠒⠒⠒⠒⠒⠒⠒⠊⠉⠉⠉⠉⠑⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠛⠛⠛⠛⠛⠛⠓⠒⠲⠶⠶⣤⣤⣤⣀⣀⡀⢕⢕⢐⢀⢀⢀                             │
        │   │                 ⠁⠁⠁⠁⠑⠑⠑⠁⠁      ⠁    ⠑⠕⢕⢕⠕⠁ ⢕⢕⠁⢕⠕⠅⠐⠑⠑⠕⢕⢕⠉⠉⠉⠉⠓⢶⣒⣒⡤⣀⡀⢐⢄⢀                        │
        │   │                                             ⠁        ⠑⠅⠕⠕⠁⠕⠑⢕⢑⢕⠉⠑⠚⠷⣦⣄⢔⢅⢀                     │
        │  1┤                                                             ⠑  ⢕⢕ ⠕⢕⠉⠛⢯⣢⣀⢄⢀                  │
        │   │                                                                   ⠁⠁⢑⠑⢕⠈⠓⠷⡢⡀⢀                │
        │   │                ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉⠁⠉⢕⠉⠘⠯⣖⢍⢄⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ │
        │   │                                                                         ⠁⠁⢕⢕⠘⢲⣑⢄             │
        │   │                                                                            ⠁⢕⢕⠘⣆⠑⣄           │
        │   │                                                                              ⠁⠕⠈⠹⡌⠲⡀         │
        │   │                                                                                ⠑⢑⠙⣆⠈⢦⡀       │
        │   │                                                                                  ⢕⠸⣄⢅⠱⣄      │
        │   │                                                                                   ⠑⠈⢧⢅⠈⠣⣄    │
        │   │                                                                                    ⠑⠈⢣⢅ ⠈⠳⣄  │
        │0.1┤                                                                                     ⠐⠈⢧⢅   ⠙◆│
        │   │                                                                                      ⠐⠈⢧⢄    │
        │   │                                                                                       ⠑⠈⢧⠄   │
        │   │                                                                                        ⠐⠈⢧⠄  │
        │   │                                                                                         ⠐⠘⣆  │
        │   │                                                                                          ⠐⠸⡄ │
        │   │                                                                                           ⠑⠹⡄│
        │   │                                                                                            ⠐⠙│
        │   └──────── 0.1 ─────────────────────── 1 ───────────────────────── 10 ─────────────────── epochs│
        ╰──────────────────────────────────────────────────────────────────────────────────────────────────╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu   λ 0
         space pause  s step  < > pace  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
