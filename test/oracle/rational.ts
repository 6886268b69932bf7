/** Rational arithmetic on big integers: written for the tests, sharing nothing with the engine. */
export class Rational {
  readonly n: bigint;
  readonly d: bigint;
  constructor(n: bigint, d: bigint) {
    const sign = d < 0n ? -1n : 1n;
    const common = gcd(n < 0n ? -n : n, d * sign);
    this.n = (n * sign) / common;
    this.d = (d * sign) / common;
  }
  static parse(text: string): Rational {
    const [whole = '0', decimals = ''] = text.split('.');
    return new Rational(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  }
  plus(o: Rational): Rational {
    return new Rational(this.n * o.d + o.n * this.d, this.d * o.d);
  }
  minus(o: Rational): Rational {
    return new Rational(this.n * o.d - o.n * this.d, this.d * o.d);
  }
  times(o: Rational): Rational {
    return new Rational(this.n * o.n, this.d * o.d);
  }
  over(o: Rational): Rational {
    return new Rational(this.n * o.d, this.d * o.n);
  }
  sign(): number {
    return this.n < 0n ? -1 : this.n > 0n ? 1 : 0;
  }
  compare(o: Rational): number {
    return this.minus(o).sign();
  }
  /** Half away from zero. */
  round(decimals: number): Rational {
    const ten =
      decimals >= 0 ? new Rational(10n ** BigInt(decimals), 1n) : new Rational(1n, 10n ** BigInt(-decimals));
    const { n, d } = this.times(ten);
    const size = n < 0n ? -n : n;
    const whole = (2n * size + d) / (2n * d);
    return new Rational(n < 0n ? -whole : whole, 1n).over(ten);
  }
  /** Its magnitude as a float, for error bounds only. */
  size(): number {
    const [near, under] = [Math.abs(Number(this.n)), Number(this.d)];
    if (near < Infinity && under < Infinity) return near / under;
    const n = (this.n < 0n ? -this.n : this.n).toString();
    const d = this.d.toString();
    return (
      (Number(n.slice(0, 16)) / Number(d.slice(0, 16))) *
      10 ** (Math.max(0, n.length - 16) - Math.max(0, d.length - 16))
    );
  }
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (x !== 0n) [x, y] = [y % x, x];
  return y === 0n ? 1n : y;
}
