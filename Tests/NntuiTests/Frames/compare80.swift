// swift-format-ignore-file

extension Frames {
    static let compare80 = #"""
                                       validation    at training
          file                   steps       loss  step     loss accuracy     difference
        A adamw.safetensors      1,200     0.1250 1,000  0.06250        –       baseline
        B runs/sgd-with-a-long-… 1,200      1.500 1,000   0.7500        – +1.38 (+1100%)
        C large.jsonl            1,200    0.06250 1,000  0.03125   98.44% -0.0625 (-50%)

        what differs                 A    B  C
        optimizer.name           adamw  sgd  –
        optimizer.learning_rate  0.001  0.1  –

        B: at step 400 optimizer.learning_rate 0.05, clipping.mode "global-norm"

        Differences are to A, in the lowest validation loss of a run.
        C is a log, which holds no settings.

        training loss (dotted) and validation loss
              2┤
               │                                                        ⢀⣀⣀⣀⣀⣀⣀⣀⣀⣀⡠⠤⠤⠤⠤⠤
               │     ⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⡠⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒⠉⠉⠉⠉⠉B⠉⠉⠉⠉⠁
              1┤⠍⠭⠉⠭⠉⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀
               │⠉⠉⠑⠒⠒⠒⠒⠢⠤⠤⠤⠤⣤⣀⣀⣀⣀⣀        ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠉ ⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤
               │               ⠈⠉⠉⠉⠛⠛⠛⠳⠶⢶⣦⣤⣤⣤⣀A⣀
            0.5┤                            ⠉⠙⠋⠙⠛⠿⢵⡶⣒⣢⠤⠤⣀⣀
               │                                    ⠉ ⠋⠙⠒⠶⢭⣍⣒⡒⠤⠤⣀⣀
               │                                            ⠉⠘⠋⠶⢢⡤⢍⣉⠒⠢⠤⣀⡀
           0.25┤                                                  ⠈ ⠋⠶⢢⠤⣈⠉⠒⠢⠤⣀
               │                                                        ⠂⠭⢑⠒⠤⣀⠉⠒⠤⣀
               │                                                            ⠂⠤⠑⢄  ⠑⠢⢄⡀
          0.125┤                                                              ⠁⠄⠑⢄   ⠈⠑⠢
               │                                                                ⢂ ⠑⠢⡀
               │                                                                 ⠐  ⠈⠢⡀
         0.0625┤                                                                  ⠈⠄  ⠈C
               │                                                                    ⠁⡀
               │                                                                     ⠐⢀
        0.03125┤                                                                       ⠠
               └───────── 50 ─────────────── 100 ──────────────── 150 ──────── 200 steps
        """#
}
