// swift-format-ignore-file

extension Frames {
    static let networkDeep80x24 = #"""
         nntui │ vanishing-gradients │ 2-[16]×12-2 sigmoid     ▶▶ 0/s      step      60
         ▼ Vanishing gradients in dense1 … dense7                          f activation
        ╭ Loss │ Gradients │ View │ Diagnosis ▼ │ Controls │ Network ──────────────────╮
        │   x      dense1 dense2          dense7          den…10 den…11 den…12 dense13 │
        │          ▒▒▒▒▒  ░▒▒▒▒           ▒▒▒▒▒           ▓▓▓▓▓  ▒▒▒▒▒  ▒▒▒▒▒          │
        │         ⢰▒▒▒▒▒⣆⢰░░▒▒▒           flat▒           flat▓⢂⢰flat▒⣖⠒flat▒⡆         │
        │         ⡜     ⡿⣿                                     ⢋⣿     ⣏⡀     ⢻         │
        │         ⡇▒▒▒▒░⢹⣟▓▓▓▒▒           ░░░░░           ▒▒▒▒▒⢹⡗░░░░░⢹⠄▒▒▒▒▒⢈⡆        │
        │   ░▒▒▓█ ⡗▒▒▒▒░⣿⣿▓▓▒▒▒           flat░           flat▒⣯⡷flat░⣾⢰flat▒⠊⣇█████   │
        │ x ░▒▒▓█⣾      ⢿⡟                                     ⢿⡷     ⢿⡿     ⢈⡜flat█ 0 │
        │        ⢿ ▒▒▒▒▒⢸⡇▒▒▒▓▓           ▓▓▓▓▓           ▒▒▒▒▒⣼⡄░░░░░⢸⣇▓▓▓▓▓⠈⡄        │
        │   ▓▓▓▓▓⣾⡔▒▒▒▒▒⢻⣷▒▓▓▓▓  … 4 more flat▓  … 2 more flat▒⢻⣴flat░⣿⣿flat▓⠢⡴█████   │
        │ y ▒▒▒▒▒⢿⡄     ⢸⡟                                     ⢸⡜     ⢹⡇      ⡱flat█ 1 │
        │        ⠈⡦█▓▓▒░⣿⣷▒▒▒▒▒           ▒▒▒▒▒           ░░░░░⣏⡷▒▒▒▒▒⣼⡷░░░░░⢠⠃        │
        │         ⡟▓▒░░ ⢿⡿▒▒▒▒▒           flat▒           flat░⢫⡗flat▒⢏⡗flat░⠃         │
        │         ⡇     ⣼⣷                                     ⢸⣷     ⢸⣷               │
        │         ⢸▒▒▒▒▒⣟⢿▒▒▒░░           ▒▒▒▒▒           ░░░░░⡟⢼▒▒▒▒▒⠃⢿▒▒▒▒▒          │
        │         ⠘▒▒▒▒▒⠃⠘░░░░░           flat▒           flat░⠃⠘flat▒⠃⠘flat▒          │
        │                                                                              │
        │   2      5/16   5/16            5/16            5/16   5/16   5/16   2 units │
        │          ▼ 2e-7 ▼ 7e-7          ▼ 5e-4          ●0.020 ●0.091 ● 0.34 ● 1.0   │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         ▸η 0.05   clip none   momentum   μ 0.9   batch 32   schedule constant
         space pause  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
