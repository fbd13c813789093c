// swift-format-ignore-file

extension Frames {
    static let attention100x30 = #"""
         nntui │ digits │ embedding32-block×2-dense39                 ▶▶ 9,480/s  step   1,200  epoch  53.4
         ● All is well. The loss falls.
        ╭ Loss │ Gradients │ View │ Diagnosis │ Controls │ Network ────────────────────── temperature 0.80 ╮
        │ We the People, who hath been the common sense                  head 1           head 2           │
        │ Of all the several States; and shall be made                   ██               █░               │
        │   And the Congress of the people, the Right of Trial▁           ███             █                │
        │                                                                   ███           █                │
        │                                                                     ███         █                │
        │                                                                       ███       ▓                │
        │                                                                         ███     ▓                │
        │                                                                           ███   ▓                │
        │                                                                             ███ ▓                │
        │                                                                head 3           head 4           │
        │                                                                █▒               █▒               │
        │                                                                ▒▒▒░             █▒█░             │
        │                                                                ░░░░░░           ░░▓█░░           │
        │                                                                ░░░░░░░░         ▓▓▓░░░░          │
        │                                                                ░░░░░░░░░░       ▒░▒▒░▒▒░░░       │
        │                                                                ░░░░░░░░░░░░     ▒▒▒░░░▒▒▒░░      │
        │                                                                                 ▓ ▒ ▓ ▒ ▒  ▒     │
        │                                                                                      ▓   ▓       │
        │                                                                                                  │
        │                                                                1 ▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▆▂ │
        │                                                                2 ▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂ │
        │                                                                3 ▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂ │
        │                                                                4 ▂▂▂▂▂▂▂▂▂▅▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂ │
        │                                                                   the people, the Right of Trial │
        ╰─ block2.attention: rows attend to columns; below, the latest query ──────────────────────────────╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu   λ 0
         space pause  s step  < > pace  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
