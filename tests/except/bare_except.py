try:
    1 / 0
except:
    print("anything")  # expect: anything
