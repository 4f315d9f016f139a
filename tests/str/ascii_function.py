print(ascii("é\u4e2d😀'"), ascii([1, "ü"]), ascii("plain"))
# expect: "\xe9\u4e2d\U0001f600'" [1, '\xfc'] 'plain'
