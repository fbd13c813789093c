// swift-format-ignore-file

extension Frames {
    static let filtersZoomed100x30 = #"""
         nntui │ digits │ conv16-pool-conv32-pool-dense10             ▶▶ 9,480/s  step     640  epoch  28.5
         ● All is well. The loss falls. A step moves the fastest layer by 1e-3 of its size
        ╭ Loss │ Gradients │ View │ Diagnosis │ Controls │ Network ────────────────────────────────────────╮
        │             ▒▒▒▒       ░░                ░▒▒▒▒░      ░░     actual  0  1  2  3  4  5  6  7  8  9 │
        │   ░▒▒░     █    █    ░▓░░▓░     ░▒▒░    ░▓    ▓░   ▒▓  ▓▒   0      34  ·  ·  ·  ·  ·  ·  ·  ·  · │
        │   ░▒▒░     █    █    ░▓░░▓░     ░▒▒░    ░▓    ▓░   ▒▓  ▓▒   1       · 35  ·  ·  ·  ·  ·  ·  ·  · │
        │             ▒▒▒▒       ░░                ░▒▒▒▒░      ░░     2       ·  · 36  ·  ·  ·  ·  ·  ·  · │
        │ 0         7         4         1         8         5→1 90%   3       ·  ·  · 37  ·  ·  ·  ·  ·  · │
        │            ░▒▒▒▒░     ░▒▒░                          ▒▒▒▒    4       ·  ·  ·  · 38  ·  ·  ·  ·  · │
        │   ▓▒▒▓    ▒▒    ▒▒   ▓░  ░▓     ▓▒▒▓      ░▒▒░     █    █   5       ·  ·  ·  ·  · 34  ·  ·  3  · │
        │   ▓▒▒▓    ▒▒    ▒▒   ▓░  ░▓     ▓▒▒▓      ░▒▒░     █    █   6       ·  ·  ·  ·  ·  · 35  ·  ·  · │
        │            ░▒▒▒▒░     ░▒▒░                          ▒▒▒▒    7       ·  ·  ·  ·  ·  ·  · 36  ·  · │
        │ 2         9         6         3         0         7         8       ·  ·  ·  ·  ·  ·  ·  · 37  · │
        │    ░░                ░▒▒▒▒░      ░░                ░▒▒▒▒░   9       ·  ·  ·  ·  1  ·  ·  ·  · 38 │
        │  ░▓░░▓░     ░▒▒░    ░▓    ▓░   ▒▓  ▓▒     ▓▒▒▓    ▒▒    ▒▒                                       │
        │  ░▓░░▓░     ░▒▒░    ░▓    ▓░   ▒▓  ▓▒     ▓▒▒▓    ▒▒    ▒▒  360 of 364 correct, worst: 5 taken   │
        │    ░░                ░▒▒▒▒░      ░░                ░▒▒▒▒░   for 8 (3×)                           │
        │ 4         1         8         5         2         9         Rows are the actual classes, columns │
        │   ░▒▒░                          ▒▒▒▒       ░░               the predicted ones.                  │
        │  ▓░  ░▓     ▓▒▒▓      ░▒▒░     █    █    ░▓░░▓░     ░▒▒░    convolution1 filters                 │
        │  ▓░  ░▓     ▓▒▒▓      ░▒▒░     █    █    ░▓░░▓░     ░▒▒░    ░░▒▒▓▓ ░░░░░░   ░░▒▒ ░░▒▒░░ ░░▒▒▓▓   │
        │   ░▒▒░                          ▒▒▒▒       ░░               ░░▒▒▓▓ ▒▒▒▒▒▒ ░░▒▒▓▓ ▒▒▓▓▒▒ ░░▒▒▓▓   │
        │ 6         3         0         7         4         1         ░░▒▒▓▓ ▓▓▓▓▓▓ ▒▒▓▓██ ░░▒▒░░ ░░▒▒▓▓   │
        │                                                                                                  │
        │                                                             ░░░░░░                               │
        │                                                             ▒▒▒▒▒▒                               │
        │                                                             ▓▓▓▓▓▓                               │
        ╰──────────────────────────────────────────────────────────────────────────────────────────────────╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu   λ 0
         space pause  s step  < > pace  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
