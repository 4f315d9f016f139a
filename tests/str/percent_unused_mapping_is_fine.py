print("plain" % {}, "plain" % {"a": 1}, "abc" % [])  # expect: plain plain abc
