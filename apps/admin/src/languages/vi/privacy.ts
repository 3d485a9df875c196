import type { TextsLike } from '@argus/ui/texts.ts';
import type { privacy } from '../../texts/privacy.ts';

export const texts: TextsLike<typeof privacy> = {
  title: 'Quyền riêng tư',
  lead: 'Argus này lưu gì về người chơi và người dẫn, trong bao lâu, và ai có thể lấy về.',
  span: 'Trong bao lâu',
  spanDays_other:
    'Dữ liệu cá nhân của người chơi tự bị xóa {{count}} ngày sau việc cuối cùng xảy ra trong phiên của họ.',
  spanNone: 'Trên Argus này, dữ liệu cá nhân của người chơi được giữ cho đến khi người dẫn xóa.',
  erasing:
    'Khi phiên kết thúc, người dẫn có thể xóa ngay dữ liệu của một người tham gia hoặc của tất cả trong phần xem lại. Hãy nhờ người dẫn của bạn. Điểm và số liệu của phần xem lại vẫn còn, gắn với một con số không cho biết là ai.',
  stored: 'Những gì được lưu',
  kept: {
    name: {
      what: 'Biệt danh và đội',
      fate: 'Mọi người trong phiên đều thấy. Khi xóa, một con số thay cho tên; đội vẫn còn.',
    },
    answers: {
      what: 'Câu trả lời và điểm',
      fate: 'Cùng thời gian của từng câu. Được giữ lại, không kèm tên. Văn bản tự do bị xóa, trừ khi đúng hoặc có ba người viết giống nhau.',
    },
    presence: {
      what: 'Thời gian kết nối và rời trang',
      fate: 'Khi bạn vào, đang kết nối, rời trang hay xin thêm thời gian; chỉ người dẫn thấy, không bao giờ tính vào điểm. Lúc vào được giữ, còn lại bị xóa.',
    },
    messages: {
      what: 'Tin nhắn của người dẫn',
      fate: 'Bị xóa. Tin gửi cho tất cả bị xóa cùng với phiên.',
    },
    ways: {
      what: 'Cách trở lại',
      fate: 'Chỉ mã băm của khóa trên thiết bị, của mã trở lại và của các thiết bị khác. Khi đã xóa: không ai trở lại thay bạn được nữa.',
    },
    log: {
      what: 'Nhật ký của phiên',
      fate: 'Từng bước với thời điểm và ai đã làm: đồng hồ, một tài khoản hoặc người được chia sẻ quyền dẫn. Thời gian thêm cho một người chơi cũng được ghi ở đó. Nhật ký được giữ lại, không có tên người chơi.',
    },
    hosts: {
      what: 'Tài khoản của người dẫn',
      fate: 'Tên, email, mã băm của mật khẩu. Với mỗi lần đăng nhập là địa chỉ mạng và trình duyệt, cho đến khi kết thúc hoặc hết hạn sau 30 ngày.',
    },
    device: {
      what: 'Trên thiết bị của chính bạn',
      fate: 'Khóa của bạn vào phiên và cài đặt ngôn ngữ, giao diện, âm thanh. Xóa dữ liệu của trình duyệt để bỏ chúng.',
    },
  },
  notStored:
    'Địa chỉ mạng của người chơi được đếm trong thời gian ngắn để không ai làm ngập máy chủ; chúng không được lưu cùng phiên. Không gửi yêu cầu nào đến bên thứ ba.',
  exports: 'Tệp xuất chứa gì',
  exported: {
    participants:
      'Người tham gia (Excel, CSV): biệt danh, hạng, điểm, câu trả lời, thời gian, thời gian rời trang và số lần mất kết nối.',
    answers: 'Câu trả lời (Excel, CSV): từng câu với biệt danh, thời gian và điểm.',
    overview: 'Tổng quan và câu hỏi (Excel, CSV): số liệu chung, không có tên.',
    json: 'Toàn bộ phiên (JSON): biệt danh, câu trả lời và nhật ký, để phát lại.',
    print: 'Bản in: số liệu, và tên từng người tham gia.',
  },
  exportsHint:
    'Tệp chứa những gì được lưu khi lấy: sau khi xóa, tệp mới có con số thay cho tên. Các tệp và bản sao lưu đã lấy trước đó do người lấy giữ; hãy nhờ họ xóa cả những tệp đó.',
};
