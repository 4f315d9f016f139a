match 5:
    case (4 | 5):
        print("grouped")  # expect: grouped
