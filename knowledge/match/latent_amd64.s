#include "go_asm.h"
#include "textflag.h"

// func multiply(labels *[4 * dimensions]float32, at *[dimensions]float32, sums *[4][4]float32)
TEXT ·multiply(SB), NOSPLIT, $0-24
	MOVQ  labels+0(FP), SI
	MOVQ  at+8(FP), DI
	MOVQ  sums+16(FP), DX
	MOVQ  $(const_dimensions/4), CX
	XORPS X0, X0
	XORPS X1, X1
	XORPS X2, X2
	XORPS X3, X3

next:
	MOVUPS (DI), X4
	MOVUPS (SI), X5
	MOVUPS (1*4*const_dimensions)(SI), X6
	MOVUPS (2*4*const_dimensions)(SI), X7
	MOVUPS (3*4*const_dimensions)(SI), X8
	MULPS  X4, X5
	MULPS  X4, X6
	MULPS  X4, X7
	MULPS  X4, X8
	ADDPS  X5, X0
	ADDPS  X6, X1
	ADDPS  X7, X2
	ADDPS  X8, X3
	ADDQ   $16, SI
	ADDQ   $16, DI
	DECQ   CX
	JNZ    next

	MOVUPS X0, (DX)
	MOVUPS X1, 16(DX)
	MOVUPS X2, 32(DX)
	MOVUPS X3, 48(DX)
	RET
