match 5:
    case 6:
        print("no")
print("through")  # expect: through
