for a in True, False:
    for b in True, False:
        if a:
            if b:
                print("ab")  # expect: ab
            else:
                print("a")  # expect: a
        else:
            print("none")  # expect: none
            # expect: none
