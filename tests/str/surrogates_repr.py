print(repr("\ud800"), len("\ud83d\ude00"), "\ud83d\ude00" == "😀", ascii("\udfff"))
# expect: '\ud800' 2 False '\udfff'
