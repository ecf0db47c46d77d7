package match

// beside returns the letters on the keys around one, on an English or a French keyboard.
func beside(letter byte) string {
	switch letter {
	case 'a':
		return "qswz"
	case 'b':
		return "ghnv"
	case 'c':
		return "dfvx"
	case 'd':
		return "cefrsx"
	case 'e':
		return "drswz"
	case 'f':
		return "cdgrtv"
	case 'g':
		return "bfhtvy"
	case 'h':
		return "bgjnuy"
	case 'i':
		return "jkou"
	case 'j':
		return "hikmnu"
	case 'k':
		return "ijlmo"
	case 'l':
		return "kmop"
	case 'm':
		return "jklnp"
	case 'n':
		return "bhjm"
	case 'o':
		return "iklp"
	case 'p':
		return "lmo"
	case 'q':
		return "aswz"
	case 'r':
		return "deft"
	case 's':
		return "adeqwxz"
	case 't':
		return "fgry"
	case 'u':
		return "hijy"
	case 'v':
		return "bcfg"
	case 'w':
		return "aeqsx"
	case 'x':
		return "cdswz"
	case 'y':
		return "ghtu"
	case 'z':
		return "aeqsx"
	}
	return ""
}
