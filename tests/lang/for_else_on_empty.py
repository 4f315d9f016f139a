for x in []:
    print("body")
else:
    print("else")  # expect: else
