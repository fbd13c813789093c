// swift-format-ignore-file

extension Frames {
    static let compare40 = #"""
                       validation
          file               loss     difference
        A adamw.safet…     0.1250       baseline
        B runs/sgd-wi…      1.500 +1.38 (+1100%)
        C large.jsonl     0.06250 -0.0625 (-50%)

        what differs                 A    B  C
        optimizer.name           adamw  sgd  –
        optimizer.learning_rate  0.001  0.1  –

        B: at step 400 optimizer.learning_rate
        0.05, clipping.mode "global-norm"

        Differences are to A, in the lowest
        validation loss of a run.
        C is a log, which holds no settings.

        training loss (dotted) and validation
        loss
              2┤
               │                         ⣀⣀⣀⣀⡠⠤⠤
               │  ⢀⣀⣀⣀⣀⣀⣀⣀⣀⡠⠤⠤⠤⠤⠒⠒⠒⠒⠊⠉B⠉⠉
              1┤⠍⠭⢁⡀⢀⡀⢀⡀⢀⡀⢀⡀
               │⠉⠑⠒⠢⠤⢤⣀⣀    ⠉ ⠉ ⠉ ⠉ ⠁⠐⠂⠐⠂⠤ ⠤ ⠤ ⠤
               │       ⠉⠙⠛⠶⣦⣤A⡀
            0.5┤            ⠉⠙⠚⡵⣢⢄⡀
               │                ⠉⠙⢪⣕⠢⢄⡀
               │                    ⠋⠦⢌⠢⢄
           0.25┤                      ⠈⠱⢄⡑⠢⡀
               │                        ⠈⠌⠢⡈⢆
               │                          ⠁⡵⡀⠑⢄
          0.125┤                           ⠰⠱⡀⠈⠢
               │                            ⢃⠱⡀
               │                            ⠈⡄⠱⡀
         0.0625┤                             ⠰ C
               │                              ⢃
               │                              ⠈⡄
        0.03125┤                               ⠰
               └─────────── 100 ────── 200 steps
        """#
}
