print(any((hit := v) > 2 for v in [1, 2, 3, 4]), hit)  # expect: True 3
