print("eapctl")
