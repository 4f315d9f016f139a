print(0 == -0, 0.0 == -0, hash(0.0) == hash(-0.0), -0)  # expect: True True True 0
