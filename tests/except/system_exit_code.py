print(SystemExit(3).code, SystemExit().code, SystemExit("x", 1).code)  # expect: 3 None ('x', 1)
