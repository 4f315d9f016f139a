print("ß".upper(), "ﬁ".upper(), "İ".lower(), len("İ".lower()), "Σ".lower(), "ΑΣ".lower(), "ΑΣ Α".lower(), "ΑΣΑ".lower(), "ǆ".title(), "ŉ".upper(), "straße".casefold(), "ʼn".title(), "i̇".upper())
# expect: SS FI i̇ 2 σ ας ας α ασα ǅ ʼN strasse ʼN İ
