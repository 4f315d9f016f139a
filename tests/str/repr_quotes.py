print(repr("a"), repr("it's"), repr('say "x"'), repr("it's \"x\""), repr("a\\b"), repr("\x7f\x80\xa0\xad\u0300\u200b\ud800\U0010ffff"), repr("é\u4e2d😀"))
# expect: 'a' "it's" 'say "x"' 'it\'s "x"' 'a\\b' '\x7f\x80\xa0\xad̀\u200b\ud800\U0010ffff' 'é中😀'
