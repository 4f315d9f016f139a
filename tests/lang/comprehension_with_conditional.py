print(["odd" if x % 2 else x for x in range(4)])  # expect: [0, 'odd', 2, 'odd']
