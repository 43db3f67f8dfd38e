//! Formulas that are shown and computed from the same text, so that neither can drift from the other.
//!
//! ```text
//! Σ(M · (x − 1) · (1 − δ) · v)
//! ```
//!
//! Signs are `+ − · / ^`, brackets, `Σ(…)` and `highest(…)` over the rows of a trace, and `min`, `max`, `exp`, `ln`.
//! Every other run of letters, digits and marks is a symbol that a term of the trace explains.

use crate::engine::elementary;
use crate::text::trace::FormulaText;
use crate::text::{Language, Text as _};

/// One piece of a formula's text.
#[derive(Clone, Debug, PartialEq)]
enum Token {
    Number(f64, String),
    Symbol(String),
    Over(Over),
    Function(Function),
    Sign(char),
}

/// What is taken over all rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Over {
    Sum,
    Highest,
}

/// A function of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Function {
    Min,
    Max,
    Exp,
    Ln,
}

/// What a formula means.
#[derive(Clone, Debug, PartialEq)]
enum Node {
    Number(f64),
    Symbol(String),
    Negative(Box<Self>),
    Sign(char, Box<Self>, Box<Self>),
    Function(Function, Vec<Self>),
    Over(Over, Box<Self>),
}

/// A formula: its text and what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    text: String,
    tokens: Vec<Token>,
    root: Node,
}

/// Where the numbers of a formula come from.
pub(super) trait Values {
    /// The number of a symbol, in a row where one is being summed.
    fn number(&self, symbol: &str, row: Option<usize>) -> Option<f64>;
    /// How many rows there are.
    fn rows(&self) -> usize;
}

impl Formula {
    /// Reads a formula; `None` where the text is none.
    pub(super) fn read(text: &str) -> Option<Self> {
        let tokens = tokens(text)?;
        let mut reader = Reader {
            tokens: &tokens,
            at: 0,
        };
        let root = reader.sum()?;
        let is_whole = reader.at == tokens.len();
        is_whole.then_some(Self {
            text: text.to_owned(),
            root,
            tokens,
        })
    }

    /// The formula in symbols.
    pub fn symbols(&self) -> &str {
        &self.text
    }

    /// The formula in words: every symbol is the title of its term, in square brackets.
    pub fn words(
        &self,
        language: Language,
        rows: &str,
        title: impl Fn(&str) -> Option<String>,
    ) -> String {
        let mut words = String::new();
        let over = |text: FormulaText| text.fill(language, &[("rows", rows.to_owned())]);
        let mut is_operand = false;
        for token in &self.tokens {
            let part = match token {
                Token::Number(_, digits) => digits.clone(),
                Token::Symbol(symbol) => match title(symbol) {
                    Some(title) => format!("[{title}]"),
                    None => symbol.clone(),
                },
                Token::Over(Over::Sum) => over(FormulaText::SumOver),
                Token::Over(Over::Highest) => over(FormulaText::HighestOver),
                Token::Function(Function::Min) => over(FormulaText::Smaller),
                Token::Function(Function::Max) => over(FormulaText::Larger),
                Token::Function(Function::Exp) => "exp".to_owned(),
                Token::Function(Function::Ln) => "ln".to_owned(),
                Token::Sign('·') => " × ".to_owned(),
                Token::Sign('/') => " ÷ ".to_owned(),
                Token::Sign(sign @ ('+' | '−')) if is_operand => format!(" {sign} "),
                Token::Sign(',') => ", ".to_owned(),
                Token::Sign(sign) => sign.to_string(),
            };
            words.push_str(&part);
            is_operand = matches!(
                token,
                Token::Number(..) | Token::Symbol(_) | Token::Sign(')')
            );
        }
        words
    }

    /// The number that the formula gives; `None` where a symbol has no number or the result is not finite.
    pub(super) fn value(&self, values: &dyn Values) -> Option<f64> {
        let value = self.root.value(values, None)?;
        value.is_finite().then_some(value)
    }

    /// Every symbol of the formula.
    pub(super) fn used(&self) -> impl Iterator<Item = &str> {
        self.tokens.iter().filter_map(|token| match token {
            Token::Symbol(symbol) => Some(symbol.as_str()),
            _ => None,
        })
    }
}

impl Node {
    fn value(&self, values: &dyn Values, row: Option<usize>) -> Option<f64> {
        Some(match self {
            Self::Number(number) => *number,
            Self::Symbol(symbol) => values.number(symbol, row)?,
            Self::Negative(of) => -of.value(values, row)?,
            Self::Sign(sign, left, right) => {
                let (left, right) = (left.value(values, row)?, right.value(values, row)?);
                match sign {
                    '+' => left + right,
                    '−' => left - right,
                    '·' => left * right,
                    '/' => left / right,
                    _ => elementary::power(left, right),
                }
            }
            Self::Function(function, of) => {
                let of: Option<Vec<f64>> = of.iter().map(|one| one.value(values, row)).collect();
                let of = of?;
                let first = *of.first()?;
                match function {
                    Function::Min => of.into_iter().fold(first, f64::min),
                    Function::Max => of.into_iter().fold(first, f64::max),
                    Function::Exp => elementary::exp(first),
                    Function::Ln => elementary::ln(first),
                }
            }
            Self::Over(over, of) => {
                let each = (0..values.rows()).map(|row| of.value(values, Some(row)));
                let each: Option<Vec<f64>> = each.collect();
                let each = each?.into_iter();
                match over {
                    Over::Sum => each.sum(),
                    Over::Highest => each.reduce(f64::max).unwrap_or(0.0),
                }
            }
        })
    }
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let is_mark = |c: char| "+−·/^(),".contains(c);
        if is_mark(first) {
            tokens.push(Token::Sign(first));
            rest = rest.get(first.len_utf8()..)?.trim_start();
            continue;
        }
        let end = rest.find(|c: char| is_mark(c) || c.is_whitespace());
        let (word, tail) = rest.split_at(end.unwrap_or(rest.len()));
        tokens.push(match word {
            "Σ" => Token::Over(Over::Sum),
            "highest" => Token::Over(Over::Highest),
            "min" => Token::Function(Function::Min),
            "max" => Token::Function(Function::Max),
            "exp" => Token::Function(Function::Exp),
            "ln" => Token::Function(Function::Ln),
            _ => match word.parse() {
                Ok(number) => Token::Number(number, word.to_owned()),
                Err(_) => Token::Symbol(word.to_owned()),
            },
        });
        rest = tail.trim_start();
    }
    Some(tokens)
}

struct Reader<'a> {
    tokens: &'a [Token],
    at: usize,
}

impl Reader<'_> {
    fn sign(&mut self, wanted: &[char]) -> Option<char> {
        match self.tokens.get(self.at) {
            Some(Token::Sign(sign)) if wanted.contains(sign) => {
                self.at += 1;
                Some(*sign)
            }
            _ => None,
        }
    }

    fn sum(&mut self) -> Option<Node> {
        let mut node = self.product()?;
        while let Some(sign) = self.sign(&['+', '−']) {
            node = Node::Sign(sign, Box::new(node), Box::new(self.product()?));
        }
        Some(node)
    }

    fn product(&mut self) -> Option<Node> {
        let mut node = self.factor()?;
        while let Some(sign) = self.sign(&['·', '/']) {
            node = Node::Sign(sign, Box::new(node), Box::new(self.factor()?));
        }
        Some(node)
    }

    fn factor(&mut self) -> Option<Node> {
        if self.sign(&['−']).is_some() {
            return Some(Node::Negative(Box::new(self.factor()?)));
        }
        let base = self.atom()?;
        match self.sign(&['^']) {
            Some(sign) => Some(Node::Sign(sign, Box::new(base), Box::new(self.factor()?))),
            None => Some(base),
        }
    }

    fn bracket(&mut self) -> Option<Vec<Node>> {
        self.sign(&['('])?;
        let mut inside = vec![self.sum()?];
        while self.sign(&[',']).is_some() {
            inside.push(self.sum()?);
        }
        self.sign(&[')'])?;
        Some(inside)
    }

    fn atom(&mut self) -> Option<Node> {
        if matches!(self.tokens.get(self.at)?, Token::Sign('(')) {
            return one(self.bracket()?);
        }
        let token = self.tokens.get(self.at)?;
        self.at += 1;
        match token {
            Token::Number(number, _) => Some(Node::Number(*number)),
            Token::Symbol(symbol) => Some(Node::Symbol(symbol.clone())),
            Token::Function(function) => Some(Node::Function(*function, self.bracket()?)),
            Token::Over(over) => Some(Node::Over(*over, Box::new(one(self.bracket()?)?))),
            Token::Sign(_) => None,
        }
    }
}

fn one(mut inside: Vec<Node>) -> Option<Node> {
    let node = inside.pop()?;
    inside.is_empty().then_some(node)
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Rows;

    impl Values for Rows {
        fn number(&self, symbol: &str, row: Option<usize>) -> Option<f64> {
            match (symbol, row) {
                ("a", _) => Some(3.0),
                ("x", Some(row)) => [2.0, 5.0, 4.0].get(row).copied(),
                _ => None,
            }
        }

        fn rows(&self) -> usize {
            3
        }
    }

    #[test]
    fn signs_bind_as_in_a_textbook() {
        for (text, expected) in [
            ("1 + 2 · a", 7.0),
            ("−a^2", -9.0),
            ("(1 − a)^2 / 4", 1.0),
            ("2^−1", 0.5),
            ("2 − 3 − 4", -5.0),
            ("Σ(x · a)", 33.0),
            ("highest(x) + max(1, a, 2) − min(a, 7)", 5.0),
            ("ln(exp(a))", 3.0),
        ] {
            let formula = Formula::read(text).expect(text);
            let value = formula.value(&Rows).expect(text);
            assert!((value - expected).abs() < 1e-12, "{text}: {value}");
        }
    }

    #[test]
    fn a_text_that_is_no_formula_is_refused() {
        for text in ["", "1 +", "(a", "a b", "Σ a", "max()", "2)"] {
            assert_eq!(Formula::read(text), None, "{text}");
        }
        let unknown = Formula::read("a · y").expect("a formula");
        assert_eq!(unknown.value(&Rows), None);
        let over_nothing = Formula::read("1 / (a − a)").expect("a formula");
        assert_eq!(over_nothing.value(&Rows), None);
    }

    #[test]
    fn words_name_every_symbol() {
        let formula = Formula::read("−Σ(x · (1 − a))").expect("a formula");
        let title = |symbol: &str| Some(symbol.repeat(2));
        let words = formula.words(Language::English, "sectors", title);
        assert_eq!(words, "−sum over sectors ([xx] × (1 − [aa]))");
        assert_eq!(formula.symbols(), "−Σ(x · (1 − a))");
    }
}
