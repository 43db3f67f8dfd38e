//! Paints a frame of egui into pixels on the CPU: no GPU, no driver, the same bits in every run.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    clippy::iter_over_hash_type,
    reason = "pixels: small whole numbers, edges compared exactly, textures independent of order"
)]

use egui::epaint::textures::{TextureFilter, TextureOptions};
use egui::epaint::{ImageData, Mesh, Primitive, Vertex};
use egui::{Pos2, TextureId, TexturesDelta};
use std::collections::HashMap;

type Pixel = [f32; 4];

struct Texture {
    size: [usize; 2],
    pixels: Vec<Pixel>,
    options: TextureOptions,
}

impl Texture {
    fn texel(&self, x: i32, y: i32) -> Pixel {
        let x = x.clamp(0, self.size[0] as i32 - 1) as usize;
        let y = y.clamp(0, self.size[1] as i32 - 1) as usize;
        self.pixels[y * self.size[0] + x]
    }

    fn sample(&self, at: Pos2) -> Pixel {
        let (x, y) = (
            at.x * self.size[0] as f32 - 0.5,
            at.y * self.size[1] as f32 - 0.5,
        );
        if self.options.magnification == TextureFilter::Nearest {
            return self.texel((x + 0.5).floor() as i32, (y + 0.5).floor() as i32);
        }
        let (dx, dy) = (x - x.floor(), y - y.floor());
        let (x, y) = (x.floor() as i32, y.floor() as i32);
        let [a, b] = [self.texel(x, y), self.texel(x + 1, y)];
        let [c, d] = [self.texel(x, y + 1), self.texel(x + 1, y + 1)];
        std::array::from_fn(|i| {
            (a[i] * (1.0 - dx) + b[i] * dx) * (1.0 - dy) + (c[i] * (1.0 - dx) + d[i] * dx) * dy
        })
    }
}

/// The textures of one window, kept from frame to frame.
#[derive(Default)]
pub(crate) struct CpuRenderer {
    textures: HashMap<TextureId, Texture>,
}

/// The picture that is being painted.
struct Board {
    width: usize,
    height: usize,
    pixels: Vec<Pixel>,
    scale: f32,
}

impl CpuRenderer {
    fn update(&mut self, delta: &mut TexturesDelta) {
        for (id, images) in delta.set.drain() {
            for image in images {
                let ImageData::Color(colors) = &image.image;
                let pixel = |c: &egui::Color32| c.to_array().map(|x| f32::from(x) / 255.0);
                let Some([left, top]) = image.pos else {
                    let pixels = colors.pixels.iter().map(pixel).collect();
                    let (size, options) = (colors.size, image.options);
                    self.textures.insert(
                        id,
                        Texture {
                            size,
                            pixels,
                            options,
                        },
                    );
                    continue;
                };
                let Some(texture) = self.textures.get_mut(&id) else {
                    continue;
                };
                for (place, color) in colors.pixels.iter().enumerate() {
                    let (x, y) = (place % colors.width(), place / colors.width());
                    texture.pixels[(top + y) * texture.size[0] + left + x] = pixel(color);
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn paint(&self, context: &egui::Context, shapes: Vec<egui::epaint::ClippedShape>) -> Board {
        let scale = context.pixels_per_point();
        let size = context.content_rect().size() * scale;
        let (width, height) = (size.x.round() as usize, size.y.round() as usize);
        let mut board = Board {
            width,
            height,
            pixels: vec![[0.0; 4]; width * height],
            scale,
        };
        for primitive in context.tessellate(shapes, scale) {
            let Primitive::Mesh(mesh) = primitive.primitive else {
                continue;
            };
            if let Some(texture) = self.textures.get(&mesh.texture_id) {
                board.mesh(&mesh, texture, primitive.clip_rect);
            }
        }
        board
    }
}

fn area(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/// Whether a pixel on the edge belongs to the triangle: top and left edges do.
fn owns_edge(a: Pos2, b: Pos2) -> bool {
    (a.y == b.y && b.x > a.x) || b.y < a.y
}

impl Board {
    fn mesh(&mut self, mesh: &Mesh, texture: &Texture, clip: egui::Rect) {
        for triangle in mesh.indices.chunks_exact(3) {
            let corner = |place: usize| &mesh.vertices[triangle[place] as usize];
            let (a, mut b, mut c) = (corner(0), corner(1), corner(2));
            if area(a.pos, b.pos, c.pos) < 0.0 {
                std::mem::swap(&mut b, &mut c);
            }
            self.triangle([a, b, c], texture, clip);
        }
    }

    fn triangle(&mut self, corners: [&Vertex; 3], texture: &Texture, clip: egui::Rect) {
        let scale = self.scale;
        let [a, b, c] =
            corners.map(|corner| egui::pos2(corner.pos.x * scale, corner.pos.y * scale));
        let whole = area(a, b, c);
        if whole <= 0.0 {
            return;
        }
        let low = |p: f32, q: f32, r: f32, end: f32| {
            (p.min(q).min(r).floor())
                .max((end * scale).round())
                .max(0.0)
        };
        let high = |p: f32, q: f32, r: f32, end: f32, most: usize| {
            p.max(q)
                .max(r)
                .ceil()
                .min((end * scale).round())
                .min(most as f32)
                .max(0.0)
        };
        let columns = low(a.x, b.x, c.x, clip.min.x) as usize
            ..high(a.x, b.x, c.x, clip.max.x, self.width) as usize;
        let rows = low(a.y, b.y, c.y, clip.min.y) as usize
            ..high(a.y, b.y, c.y, clip.max.y, self.height) as usize;
        let edges = [(b, c), (c, a), (a, b)];
        let colors = corners.map(|corner| corner.color.to_array().map(|x| f32::from(x) / 255.0));
        for y in rows {
            for x in columns.clone() {
                let at = egui::pos2(x as f32 + 0.5, y as f32 + 0.5);
                let weights = edges.map(|(from, to)| area(from, to, at));
                let is_out = (weights.iter().zip(edges))
                    .any(|(w, (from, to))| *w < 0.0 || (*w == 0.0 && !owns_edge(from, to)));
                if is_out {
                    continue;
                }
                let [u, v, w] = weights.map(|weight| weight / whole);
                let uv = egui::pos2(
                    corners[0].uv.x * u + corners[1].uv.x * v + corners[2].uv.x * w,
                    corners[0].uv.y * u + corners[1].uv.y * v + corners[2].uv.y * w,
                );
                let texel = texture.sample(uv);
                let color: Pixel =
                    std::array::from_fn(|i| colors[0][i] * u + colors[1][i] * v + colors[2][i] * w);
                let opacity = color[3] * texel[3];
                let pixel = &mut self.pixels[y * self.width + x];
                for i in 0..4 {
                    pixel[i] = color[i] * texel[i] + pixel[i] * (1.0 - opacity);
                }
            }
        }
    }

    fn into_image(self) -> Result<image::RgbaImage, String> {
        let bytes = self
            .pixels
            .iter()
            .flat_map(|pixel| pixel.map(|v| (v.clamp(0.0, 1.0) * 255.0 + 0.5) as u8));
        let (width, height) = (self.width as u32, self.height as u32);
        image::RgbaImage::from_raw(width, height, bytes.collect())
            .ok_or_else(|| "wrong size".to_owned())
    }
}

impl egui_kittest::TestRenderer for CpuRenderer {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        self.update(delta);
    }

    fn render(
        &mut self,
        ctx: &egui::Context,
        output: &egui::FullOutput,
    ) -> Result<image::RgbaImage, String> {
        self.paint(ctx, output.shapes.clone()).into_image()
    }
}
