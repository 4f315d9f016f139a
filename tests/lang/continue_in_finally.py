for i in range(3):
    try:
        1 / 0
    finally:
        print("f", i)  # expect: f 0
        # expect: f 1
        # expect: f 2
        continue
print("end")  # expect: end
