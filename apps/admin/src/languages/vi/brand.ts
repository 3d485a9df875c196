import type { TextsLike } from '@argus/ui/texts.ts';
import type { brand } from '../../texts/brand.ts';

export const texts: TextsLike<typeof brand> = {
  title: 'Thương hiệu',
  lead: 'Logo và màu của tổ chức bạn: trên màn chiếu, trên điện thoại người chơi và ở đây. Các trang đang mở sẽ hiện thay đổi khi được tải lại.',
  logo: 'Logo',
  logoNow: 'Logo hiện tại',
  noLogo: 'Chưa có logo.',
  choose: 'Chọn tệp',
  remove: 'Gỡ logo',
  logoHint: 'PNG, WebP hoặc SVG, tối đa {{size}} KB và {{pixels}} điểm ảnh mỗi chiều.',
  tooLarge: 'Tệp này quá lớn: logo tối đa {{size}} KB.',
  colorTitle: 'Tên và màu',
  name: 'Tổ chức',
  nameHint: 'Được đọc lên ở nơi hiện logo.',
  color: 'Màu',
  colorHint:
    'Dấu thăng và sáu chữ số thập lục phân. Màu nào cũng được: màu được chỉnh để đọc được ở cả hai giao diện.',
  colorWrong: 'Nhập dấu thăng và sáu chữ số thập lục phân, ví dụ #00676d.',
  pick: 'Chọn màu',
  light: 'Ở giao diện sáng',
  dark: 'Ở giao diện tối',
  sample: 'Mẫu',
  asChosen: 'Hiện đúng như đã chọn.',
  adjusted: 'Hiện thành {{color}} để đọc được.',
  ownColor: 'Dùng màu của Argus',
  save: 'Lưu',
  saved: 'Đã lưu',
};
