print("they're bill's 3rd".title(), "ab1cd e_f".title(), "HELLO".title(), "".title(), "ß x".title())
# expect: They'Re Bill'S 3Rd Ab1Cd E_F Hello  Ss X
