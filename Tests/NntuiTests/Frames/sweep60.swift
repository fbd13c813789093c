// swift-format-ignore-file

extension Frames {
    static let sweep60 = #"""

             optimizer. validation
          learning_rate       loss  lowest highest diverged
        a         0.001     0.5625  0.5000  0.6250   0 of 3
        b          0.01     0.2500  0.1875  0.3125   0 of 3
        c           0.1    0.06250 0.03125  0.1250   0 of 3 best
        d             1     0.2500  0.1250  0.2500   1 of 3
        e            10          –       –       –   3 of 3

        From optimizer.learning_rate = 1 on, 4 of 6 runs diverge.
        Medians over the seeds of the lowest validation loss of a
        run; a run that diverged counts as the worst.

        validation loss against optimizer.learning_rate
        (logarithmic)
        ◆ best, × diverged, the band from lowest to highest
        0.8┤                                                       ×
           │
           │
        0.6┤⢕⢄⢀
           │•⠢⣀⢕⢄⢀
           │⠁⠑⢕⠑⠢⣀⢕⢄⢀
        0.4┤   ⠁⠑⢕⠑⠤⡀⢕⢄
           │      ⠁⠑⠈⠑⠤⡀⢕⢄⢀
           │         ⠁⠑⠈⠑⠤•⢕⢕⢄⢄⢀                    ⢀•
        0.2┤            ⠁⠑⢕⠉⠒⠢⢄⣀⢕⢔⢄⢄⢀       ⢀⢀⢀⢄⣀⡠⠔⠒⠉⢕
           │                ⠁⠑⠑⠕⠉⠒⠢⠤⣀⢕⢔⢄⢄⢔⢔⢀⡠⠤⠒⠉⢕⢕⢕⢕⠕⠕
           │                      ⠁⠑⠑⠉⠑⠢◆⠒⠉⠁⠕⠑⠑⠁⠁⠁
        0.0┤                            ⠁
           └──────────── 0.01 ───────────────────── 10 learning_rate

        validation loss over the steps of each value's middle seed
        ▲ beyond the axis
           │▲⣤⠤⠤⣀⣀⣀⣀▲⣀⣀⣀    ▲       ▲      ▲       ▲       ▲       ▲
        0.8┤ ⠉⠉⠛⠛⠭⠶⣒⣒⡢⠤⠤⣉⣉⣉⠉a⠉⠒⠒⠒⠒⠤⠤⠤⠤⣀⣀⣀⣀
           │         ⠈⠉⠉⠒⠒⠒⠭⠭⣑⡒⠒⠤⠤⠤⣀⣀     ⠉⠉⠉⠑⠒⠒⠒⠢⠤⠤⠤⠤⠤⢄⣀⣀⣀⣀⣀
           │                  ⠈⠉⠒⠒⠤⢄⣀⠉⠉⠒⠒⠤⠤b⡀                ⠉⠉⠑⠒⠒⠢⠤
           │                         ⠉⠒⠢⢄⣀  ⠈⠉⠑⠒⠢⠤⢄⣀⡀
        0.4┤                              ⠉⠒⠢⢄⡀     ⠈⠑⠒⠤⢄⡀
           │                                  ⠈⠑⠒⠤⣀      ⠈⠉d⠢⢄⡀
           │                                       c⠢⢄        ⠈⠑⠒⠤⣀
           │                                          ⠑⠢⡀          ⠉
        0.2┤                                            ⠈⠑⢄⡀
           │                                               ⠈⢆
           │                                                 ⠣⡀
           │                                                  ⠑⡄
        0.1┤                                                   ⠈⢆
           │                                                     ⠣⡀
           │                                                      ⠑⡄
           │                                                       ⠈
           └─────── 50 ─────────── 100 ────────── 150 ──── 200 steps
        """#
}
