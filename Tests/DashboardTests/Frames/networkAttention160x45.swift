// swift-format-ignore-file

extension Frames {
    static let networkAttention160x45 = #"""
         nntui │ tiny-gpt │ 64×1-embed128-positions-[block]×4-norm-74 gelu-tanh │ 820,554 parameters                     ▶▶ 0/s      step       0  epoch   0.0       0s
         · Ready. tiny-gpt.
        ╭ Loss │ Gradients │ View │ Diagnosis │ Controls │ Network ───────────────────────────────────────────────────────────────────── ∇ ÷ output layer's ─ ■ −  ■ + ╮
        │     x         embedding1    positions1    t1.…on t1.mlp        t2.…on t2.mlp        t3.…on t3.mlp        t4.…on t4.mlp        norm1         dense1           │
        │     ╭──────╮                                                                                                                                                 │
        │     │The   │                                                                                                                                                 │
        │     │Declar│                                                                                                                                                 │
        │     │ation │                                                                                                                                                 │
        │     │of    │                                                                                                                                                 │
        │     │Indepe│                                                                                                                                                 │
        │     │ndence│                                                                                                                                                 │
        │     │of the│                                                                                                                                                 │
        │     │Thirte│                                                                                                                                                 │
        │     │en    │                                                                                                                                                 │
        │     │Coloni│                                                                                                                                                 │
        │     │es    │                                                                                                                                                 │
        │     │      │                              ░                    ░                    ░                    ░                                                   │
        │     │In CON│                                                                                                                                                 │
        │     │      │                                                                                                                                                 │
        │     │      │  ▒▒▒▒▒▒▒▒▒▒▒▒  ▒▒▒▒▒▒▒▒▒▒▒▒  ░      ▒▒▒▒▒▒▒▒▒▒▒▒  ░      ▒▒▒▒▒▒▒▒▒▒▒▒  ░      ▒▒▒▒▒▒▒▒▒▒▒▒  ░      ▒▒▒▒▒▒▒▒▒▒▒▒  ▓▒▒▒▒▒▒▒▒▒▒▒  ░▒▒░░░░░░░░░     │
        │     │      │  ▒▒▒▒▒▒▒▒▒▒▒▒  ▓▒▒▒▒▒▒▒▒▒▒▒         ▒▒▒▒▒▒▒▒▒▒▒▒         ▒▒▒▒▒▒▒▒▒▒▒▒         ▒▒▒▒▒▒▒▒▒▒▒▒         ▓▓▓▓▓▓▓▓▓▓▓▓  ▓▓▓▓▓▓▓▓▓▓▓▓  ▒▒▒▓▒▓▓▓▓▓▓▓     │
        │     │      │  ▒▒▒▒▒▒▒▒▒▒▒▒  ▒▒▒▒▒▒▒▒▒▒▒▒         ▒▒▒▒▒▒▒▒▒▓▓▓         ▒▒▒▒▒▒▒▒▒▒▒▒         ▒▒▒▒▒▒▒▒▒▒▒▒         ▒▒▒▒▒▒▒▒▒▒▒▒  ▒▒▒▒▒▒▒▒▒▒▒▒  ▒▒▒▒▒▒▒▒▒▒▒▒     │
        │     │      │ →▒▒▒▒▒▒▒▒▒▒▒▒ →▒▒▒▒▒▒▒▒▒▒▒▒ →░     →▒▒▒▒▒▒▒▒▒▒▒▒ →░     →▒▒▓▒▒▒▒▒▒▒▒▒ →░     →▒▒▒▒▒▒▒▒▒▒▒▒ →░     →▒▒▒▒▒▒▒▒▒▒▒▒ →▒▒▒▒▒▒▒▒▒▒▒▒ →▒▓▒▓▓▓▓▓▓▓▓▓     │
        │     │      │  ▒▒▒▒▒▒▒▒▒▒▒▒  ▒▒▒▒▒▒▒▒▒▒▒▒         ▒▒▒▒▒▒░▒▒▒▒▒         ▒▒▒▒▒▒▒▒▒▒▒▒         ▓▒▒▒▒▒▒▒▒▒▒▒         ▒▒▓▒▒▒▒▒▓▒▒▒  ▓▒▓▒▒▒▒▒▓▒▒▒  ▒▒▒▒▒▒░▒▒▒▒▒     │
        │     │      │  ▒▒▒▒▒▒▒▒▒▒▒▒  ▒▒▒▒▒▒▒▒▒▒▒▒         ▒▒▒▒▒▒▒▒▒▒▒▒         ░▒▒▒▒▒▒▒▒▒▒▒         ░▒▒▒▒▒▒▒▒▒▒▒         ▒▒▒▒▒▒▒▒▒▒▒▒  ▒▒▒▒▒▒▒▒▒▒▒▒  ▒▒▒▒▒▒▒▒▒▒▒▒     │
        │     │      │                              ░                    ░                    ░                    ░                                                   │
        │     │      │                                                                                                                                                 │
        │     │      │                                                                                                                                                 │
        │     │      │                                                                                                                                                 │
        │     │      │                                                                                                                                                 │
        │     │      │                                                                                                                                                 │
        │     │      │                                                                                                                                                 │
        │     │      │                                                                                                                                                 │
        │     │      │                                                                                                                                                 │
        │     │      │                                                                                                                                                 │
        │     │      │                                                                                                                                                 │
        │     │      │                                                                                                                                                 │
        │     │      │                                                                                                                                                 │
        │     │      │                                                                                                                                                 │
        │     ╰──────╯                                                                                                                                                 │
        │               128 units     128 units     4      128 units     4      128 units     4      128 units     4      128 units     128 units     74 units × 64    │
        │                                                                                                                                                              │
        ╰─ maps: outputs for one example ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
         ▸η 0.001   clip global-norm   c 1   adamw   batch 12   schedule cosine   activation gelu-tanh   λ 0.1
         space pause  s step  < > pace  r restart  ↑↓ select  ←→ change  = type  -+ η  c clip  j k layers  v values  l log  m smooth  tab panel  z zoom  ? help  q quit
        """#
}
